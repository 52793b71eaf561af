/** What the user set for all of Planseat and a screen must know. */
import { createContext, useContext } from 'react';

export interface Preferences {
  singleKeys: boolean;
}

export const PreferencesContext = createContext<Preferences>({ singleKeys: true });
export const usePreferences = () => useContext(PreferencesContext);
