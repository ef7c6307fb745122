// Runs inside the page before the first paint, named in the content policy by its hash: the looks chosen
// earlier, and whether the doors in the page are what was asked for. Until the app is there it answers for it:
// a tapped door says "opening" and is counted, so that leaving later goes back far enough; leaving leaves.
(() => {
  const root = document.documentElement;
  const mark = () => {
    if (/^#\/./.test(location.hash)) root.dataset.at = 'inside';
    else delete root.dataset.at;
  };
  if (history.state === null) history.replaceState({ depth: 0 }, '');
  let depth = history.state.depth || 0;
  const arrive = () => {
    if (history.state === null) history.replaceState({ depth: depth + 1 }, '');
    depth = history.state.depth || 0;
    mark();
  };
  const leave = (event) => {
    if (!event.target.closest('.bar-leave')) return;
    const away = () => location.replace('./leave.html');
    root.hidden = true;
    addEventListener('popstate', away, { once: true });
    setTimeout(away, depth > 0 ? 2000 : 0);
    if (depth > 0) history.go(-depth);
  };
  mark();
  addEventListener('hashchange', arrive);
  addEventListener('click', leave);
  const handOver = () => {
    removeEventListener('hashchange', arrive);
    removeEventListener('click', leave);
  };
  addEventListener('app', handOver, { once: true });
  try {
    const looks = JSON.parse(localStorage.getItem('settings'));
    if (looks && looks.theme !== 'auto') root.dataset.theme = looks.theme;
    if (looks) root.dataset.text = looks.text;
  } catch {
    // No storage: the looks of the phone.
  }
})();
