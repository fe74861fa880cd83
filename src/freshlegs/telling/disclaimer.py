"""What the advice is not, in the words of the rule book, section 14: first start, help, about."""

from __future__ import annotations

from freshlegs.language import mark

DISCLAIMER = mark(
    "freshlegs is a training journal with rules of thumb. It is not a medical device, makes no diagnosis and cannot "
    "examine you. Its advice rests on published studies, coaching practice and a few honest guesses, each marked. If "
    "you have chest pain, faint, cannot put weight on a leg, have a hot swollen joint, pain that wakes you, or dark "
    "urine after a hard effort, get medical help now. If pain lasts more than two weeks or keeps coming back, see a "
    "professional. Their advice goes before this program's."
)
