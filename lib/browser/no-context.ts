/** Stands in for WXT's content script context, of which we use nothing (wxt.config.ts says why). */
export class ContentScriptContext {}
