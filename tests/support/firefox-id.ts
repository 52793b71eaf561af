/** The extension's id in Firefox, as wxt.config.ts gives it; the harness needs it before the extension is installed. */
export const FIREFOX_ID = 'planseat@planseat.example';
