// The suite's Asana page at work: one pane for every task; the address changes at once, the pane a little later.
(() => {
  const { lag, tasks } = JSON.parse(document.querySelector('#tasks').textContent);

  function show(gid) {
    const pane = document.querySelector('.TaskPane');
    const task = tasks[gid];
    if (!pane || !task) return;
    pane.dataset.taskId = gid;
    pane.querySelector('.TaskPaneTitle textarea').value = task.name;
    pane.querySelector('.TaskProjectTokenPill-name').textContent = task.project.name;
    document.title = `${task.name} - Asana`;
  }

  const taskOfAddress = () =>
    [...location.pathname.matchAll(/\d+/g)].map(([gid]) => gid).find((gid) => gid in tasks);
  addEventListener('popstate', () => setTimeout(() => show(taskOfAddress()), lag));
  addEventListener('click', (event) => {
    const button = event.target.closest?.('button[data-go]');
    if (!button) return;
    const { go, project } = button.dataset;
    history.pushState(null, '', `/1/1200/project/${project}/task/${go}`);
    setTimeout(() => show(go), lag);
  });
})();
