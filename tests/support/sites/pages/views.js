// What the page itself hears of clicks, card by card.
(() => {
  window.heard = [];
  document.addEventListener('click', (event) => {
    const card = event.target.closest('[data-task]');
    if (!card) return;
    event.preventDefault();
    window.heard.push(card.dataset.task);
  });
})();
