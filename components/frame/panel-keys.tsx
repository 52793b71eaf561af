/** The shortcut that opens and closes the panel, as the browser has it now: the user may have changed or removed it. */
import { createContext, useContext } from 'react';

/** Empty where there is none, or where the browser has not told yet. */
export const PanelKeysContext = createContext('');
export const usePanelKeys = () => useContext(PanelKeysContext);
