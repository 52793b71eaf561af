// The suite's Jira board at work: draws columns or a list that reuses its rows, and moves cards as a user drags them.
(() => {
  const ask = new URLSearchParams(location.search);
  const total = Number(ask.get('cards') ?? 24);
  const make = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const titles = [
    'Event filter by date, age and language',
    'Ticket shop: basket and payment',
    'Page editor: blocks and preview',
    'Staff directory',
    'Timed tickets for special exhibitions, with a title that takes more than one line',
  ];
  const titleOf = (number) => titles[number % titles.length];
  const area = /projects\/([A-Z]+)/.exec(location.pathname)[1];

  function card(number) {
    const key = `${area}-${number}`;
    const node = make('div', {
      class: `card${ask.has('crowded') ? ' crowded' : ''}`,
      id: `card-${key}`,
      draggable: 'true',
      'data-testid': 'platform-board-kit.ui.card.card',
    });
    const opener = make('button', {
      type: 'button',
      'aria-label': `${key} ${titleOf(number)}. Use the enter key`,
      'data-testid': 'platform-card.ui.card.focus-container',
      class: 'over',
    });
    opener.addEventListener('click', () => open(key));
    const link = make('a', { href: `/browse/${key}` }, make('div', {}, key));
    node.append(
      opener,
      make(
        'span',
        {
          'data-testid':
            'issue-field-single-line-text-readview-card.ui.single-line-text.container.box',
        },
        titleOf(number),
      ),
      make(
        'div',
        { class: 'foot' },
        make('div', { 'data-testid': 'platform-card.common.ui.key.key' }, link),
        make('button', { type: 'button', class: 'more', 'aria-label': 'More' }, 'More'),
        make(
          'div',
          { class: 'rest' },
          make(
            'span',
            { class: 'badge', 'data-testid': 'platform-card.common.ui.estimate.badge' },
            '2h 30m',
          ),
          make('button', { type: 'button', 'aria-label': 'Assignee' }),
        ),
      ),
    );
    node.addEventListener('dragstart', () => node.classList.add('dragged'));
    node.addEventListener('dragend', () => node.classList.remove('dragged'));
    return node;
  }

  const names = ['To do', 'In progress', 'Review', 'Done'];
  function drawBoard(board) {
    const columns = names.map((name) => make('section', { class: 'column' }, make('h2', {}, name)));
    for (const column of columns) {
      column.addEventListener('dragover', (event) => event.preventDefault());
      column.addEventListener('drop', () => {
        const dragged = document.querySelector('.dragged');
        if (dragged) column.append(dragged);
      });
    }
    for (let number = 1; number <= total; number += 1)
      columns[(number - 1) % names.length].append(card(number));
    board.append(...columns);
  }

  // A window of rows over a long list: the row that leaves above is given another task and comes in below.
  const HEIGHT = 40;
  const ROWS = 26;
  function drawList(list) {
    const scroller = make('div', {
      class: 'scroller',
      'data-testid': 'native-issue-table.ui.scroll-container.scroll-container',
    });
    const before = make('div');
    const after = make('div');
    const body = make('tbody');
    const rows = Array.from({ length: Math.min(ROWS, total) }, () => row());
    body.append(...rows.map(({ node }) => node));
    const head = make(
      'thead',
      {},
      make('tr', {}, make('th', {}, 'Work'), make('th', {}, 'Status')),
    );
    scroller.append(before, make('table', {}, head, body), after);
    const fill = () => {
      const first = Math.max(
        0,
        Math.min(total - rows.length, Math.floor(scroller.scrollTop / HEIGHT) - 4),
      );
      before.style.height = `${first * HEIGHT}px`;
      after.style.height = `${(total - first - rows.length) * HEIGHT}px`;
      for (const one of rows) one.show(first + rows.indexOf(one) + 1);
    };
    scroller.addEventListener('scroll', fill);
    list.append(scroller);
    fill();
  }
  function row() {
    const link = make('a', {
      'data-testid': 'native-issue-table.common.ui.issue-cells.issue-key.issue-key-cell',
    });
    const title = make('span', {
      'data-testid': 'native-issue-table.common.ui.issue-cells.issue-summary.issue-summary-cell',
    });
    const status = make(
      'span',
      { 'data-testid': 'issue.fields.status.common.ui.status-lozenge.2--text' },
      'To Do',
    );
    const merged = make('div', { class: 'merged' }, link, title);
    const node = make(
      'tr',
      { 'data-testid': 'native-issue-table.ui.issue-row' },
      make('td', {}, merged),
      make('td', {}, make('button', { type: 'button' }, status)),
    );
    return {
      node,
      show(number) {
        const key = `${area}-${number}`;
        if (link.textContent === key) return;
        link.href = `/browse/${key}`;
        link.textContent = key;
        link.setAttribute('aria-label', `${key} is not resolved`);
        title.textContent = titleOf(number);
      },
    };
  }

  window.opened = [];
  function open(key) {
    window.opened.push(key);
    history.pushState(
      null,
      '',
      `${location.pathname}${location.search ? `${location.search}&` : '?'}selectedIssue=${key}`,
    );
    const dialog = make(
      'section',
      {
        role: 'dialog',
        'aria-label': key,
        'data-testid': 'issue.views.issue-details.issue-modal.modal-dialog',
      },
      key,
    );
    document.body.append(make('div', { class: 'blanket' }), dialog);
  }
  window.closeIssue = () => {
    for (const one of document.querySelectorAll('.blanket, [role="dialog"]')) one.remove();
  };
  // As a framework does that draws everything anew: other nodes, the same tasks.
  window.redraw = () => {
    const board = document.querySelector('#board');
    const next = board.cloneNode(false);
    drawBoard(next);
    board.replaceWith(next);
  };
  window.addCards = (from, count) => {
    const columns = document.querySelectorAll('.column');
    for (let number = from; number < from + count; number += 1)
      columns[number % columns.length].append(card(number));
  };

  const main = document.querySelector('main');
  // As the real one: the page is there first, the board comes when its data does.
  setTimeout(() => (main.id === 'board' ? drawBoard(main) : drawList(main)), 120);
})();
