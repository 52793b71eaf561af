/** The look of launcher and panel: the tokens they need of components/styles/tokens.css, and their own rules. */

/** On the host itself and important: a root's important rule wins over any of the page's, an important one on the element too. */
export const LAUNCHER_CSS = `
:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;inline-size:0!important;block-size:0!important;display:block!important;z-index:2147483647!important;pointer-events:auto!important}
.theme{color-scheme:light dark;
--surface:light-dark(#fcfbfa,#1b1a19);--hover:light-dark(#ece9e4,#2c2a28);
--line:light-dark(#cdc8c0,#4a4643);--control:light-dark(#8a847b,#857f77);
--ink:light-dark(#1f1c1a,#eeebe7);--ink-2:light-dark(#524d47,#bfbab3);
--accent:light-dark(#8b2a60,#bd4b85);--focus:light-dark(#8b2a60,#f0aacf);
--mark:light-dark(#8b2a60,#e792c0);
--on-track:light-dark(#0b6156,#6bd0bd);--at-risk:light-dark(#7d4a00,#efbb5b);
--off-track:light-dark(#a02a10,#ff9c82);
--shade:0 1px 2px light-dark(#1f1c1a14,#00000080),0 8px 24px -6px light-dark(#1f1c1a2e,#000000b3)}
.theme{font:500 11px/16px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink-2)}
.theme[data-theme=light]{color-scheme:light}.theme[data-theme=dark]{color-scheme:dark}
[hidden]{display:none!important}
button{all:unset;box-sizing:border-box;cursor:pointer}
button:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.edge{position:fixed;inset-inline-end:0;inset-block-start:calc(var(--top)*(100vh - 110px));display:flex;flex-direction:column;align-items:flex-end}
.launcher{display:flex;flex-direction:column;align-items:center;gap:6px;inline-size:32px;min-block-size:36px;padding:9px 0;border-start-start-radius:8px;border-end-start-radius:8px;background:var(--surface);box-shadow:0 0 0 1px var(--line),var(--shade);touch-action:none;user-select:none}
.launcher:hover{background:var(--hover)}
.rule{inline-size:14px;block-size:1px;background:var(--line)}
.on-track{color:var(--on-track)}.at-risk{color:var(--at-risk)}.off-track{color:var(--off-track)}
.key{box-sizing:border-box;min-inline-size:18px;block-size:18px;padding:0 3px;border-radius:3px;text-align:center;line-height:18px;font-weight:600;font-variant-numeric:tabular-nums;background:var(--accent);color:#fff}
.none{background:none;color:var(--ink-2);line-height:16px;border:1px dashed var(--control)}
.hide{inline-size:24px;block-size:24px;margin-block-start:4px;margin-inline-end:4px;display:grid;place-items:center;border-radius:12px;background:var(--surface);box-shadow:0 0 0 1px var(--line);opacity:0}
.select,.edge:hover .hide,.edge:focus-within .hide{opacity:1}
@media (prefers-reduced-motion:no-preference){.launcher{transition:background 90ms}.hide{transition:opacity 90ms}}
@media (forced-colors:active){.launcher,.hide{border:1px solid CanvasText}.key{border:1px solid CanvasText}}
@media print{.theme{display:none!important}}
`;

/** Comes with the panel, into the same root. */
export const PANEL_CSS = `
.panel{position:fixed;inset-block:0;inset-inline:auto 0;inline-size:min(var(--width),100vw);block-size:auto;margin:0;border:0;padding:0;overflow:visible;color:inherit;background:var(--surface);box-shadow:0 0 0 1px var(--line),0 0 32px -8px light-dark(#1f1c1a40,#000000cc)}
.docked{box-shadow:0 0 0 1px var(--line)}
iframe{border:0;inline-size:100%;block-size:100%;display:block;background:var(--surface)}
.grip{position:absolute;inset-block:0;inset-inline-start:-9px;inline-size:9px;cursor:ew-resize;touch-action:none;z-index:1}
.grip:hover,.grip:focus-visible{background:linear-gradient(var(--focus),var(--focus)) 50%/2px 100% no-repeat;outline:0}
@media (forced-colors:active){.panel{border:1px solid CanvasText}}
`;
