// The terminal has the keys as soon as it is there, without a click.
new MutationObserver((_, watch) => {
  const keys = document.querySelector(".xterm-helper-textarea");
  if (keys) {
    watch.disconnect();
    keys.focus();
  }
}).observe(document, { childList: true, subtree: true });
