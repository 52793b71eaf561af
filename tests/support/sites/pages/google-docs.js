// The suite's document: its text is drawn, so there is nothing for a script to select.
(() => {
  const canvas = document.querySelector('canvas').getContext('2d');
  canvas.font = '16px serif';
  canvas.fillText('The client wants half as many support calls.', 20, 40);
})();
