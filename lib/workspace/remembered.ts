/** Names of the small values that the application remembers between visits (`recall` and `remember` of the store). */

/** The project somebody last worked in: preselected where one is to be chosen. */
export const LAST_PROJECT = 'last-project';
