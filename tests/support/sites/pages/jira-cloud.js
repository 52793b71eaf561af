// The suite's Jira page at work: hydrates what the server sent, then moves inside the page as Jira does.
(() => {
  const front = document.querySelector('#jira-frontend main');
  const titles = JSON.parse(document.querySelector('#keys').textContent);
  const view = (name) =>
    document
      .querySelector(name === null ? '#board' : `template[data-issue="${name}"]`)
      .content.cloneNode(true);

  // React's rule, told by EVIDENCE 1.7: a node that the server did not send makes it throw the page away and build it anew.
  const expected = document.createElement('main');
  const here = /^\/browse\/(.+)$/.exec(location.pathname)?.[1] ?? null;
  expected.append(view(here));
  setTimeout(() => {
    if (front.innerHTML.trim() !== expected.innerHTML.trim())
      document.documentElement.dataset.rebuilt = 'a foreign node was found';
    front.replaceChildren(view(here));
    document.documentElement.dataset.hydrated = 'yes';
    showAddress();
  }, 50);

  function showAddress() {
    const key = /^\/browse\/(.+)$/.exec(location.pathname)?.[1] ?? null;
    const selected = new URLSearchParams(location.search).get('selectedIssue');
    front.replaceChildren(view(key));
    document.title = key === null ? 'Board - Acme shop - Jira' : `[${key}] ${titles[key]} - Jira`;
    document.querySelector('section[role="dialog"]')?.remove();
    if (selected !== null) openModal(selected);
  }

  function openModal(key) {
    const modal = document.createElement('section');
    modal.setAttribute('role', 'dialog');
    modal.setAttribute('aria-modal', 'true');
    modal.setAttribute('aria-label', key);
    modal.dataset.testid = 'issue.views.issue-details.issue-modal.modal-dialog';
    modal.append(view(key));
    document.body.append(modal);
  }

  const go = (address) => {
    history.pushState(null, '', address);
    showAddress();
  };
  addEventListener('popstate', showAddress);
  addEventListener('click', (event) => {
    const button = event.target.closest?.('button');
    if (button?.dataset.go) go(`/browse/${button.dataset.go}`);
    if (button?.dataset.open) go(`${location.pathname}?selectedIssue=${button.dataset.open}`);
    if (button?.id === 'to-board') go('/jira/software/projects/ACME/boards/1');
  });

  // What a page can hear: the suite asks whether keys meant for the panel ever came by here.
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'paste'])
    addEventListener(type, (event) => window.heard.push(`${type}:${event.key ?? ''}`), true);
})();
