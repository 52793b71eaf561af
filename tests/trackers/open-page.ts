/** Opens a page of text as a window would show it, under its own address, with none of its scripts run. */
import { Window } from 'happy-dom';

export function openPage(html: string, url: string): Document {
  const window = new Window({
    url,
    settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  window.document.write(html);
  return window.document as unknown as Document;
}
