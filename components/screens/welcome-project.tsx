/** The first project: from one of the tracker's pages that are open, or just from the form. */
import { useEffect, useState } from 'react';
import { DeedTrouble } from '../frame/deed-trouble.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { NewProjectForm } from '../project/new-project-form.tsx';
import type { TrackerTab, WelcomeHost } from './options-host.ts';
import css from './welcome.module.css';

export function WelcomeProject(props: { host: WelcomeHost; panelKeys: string }) {
  const { t } = useLanguage();
  const { host } = props;
  const tabs = useTrackerTabs(host);
  const [chosen, setChosen] = useState<number | null>();
  // Until somebody chooses, the page that was looked at last.
  const tab =
    chosen === null ? null : (tabs?.find(({ tabId }) => tabId === chosen) ?? tabs?.[0] ?? null);
  const made = (id: string) => {
    if (tab) void host.goToTab(tab.tabId);
    else host.goTo(`dashboard.html#/project/${encodeURIComponent(id)}`);
  };
  if (!tabs) return null;
  const name = tab ? `${tab.tool} ${tab.place.name || tab.place.area}` : '';
  return (
    <div className={css.two}>
      <fieldset className="stack stack-2">
        <legend className="label">{t('welcome:project.from')}</legend>
        {tabs.map((one) => (
          <Choice
            key={one.tabId}
            name={`${one.tool} ${one.place.name || one.place.area}`}
            text={one.title}
            checked={one === tab}
            onChoose={() => setChosen(one.tabId)}
          />
        ))}
        <Choice
          name={t('welcome:project.none')}
          text={t('welcome:project.noneText')}
          checked={tab === null}
          onChoose={() => setChosen(null)}
        />
      </fieldset>
      <div>
        <DeedTrouble />
        <NewProjectForm
          key={tab ? `${tab.place.host}:${tab.place.area}` : ''}
          place={tab?.place ?? null}
          placeName={name}
          shelf={host}
          onBack={null}
          lead={null}
          foot={
            tab && props.panelKeys
              ? t('welcome:project.nextWithKeys', { keys: props.panelKeys })
              : tab
                ? t('welcome:project.next')
                : t('welcome:project.nextDashboard')
          }
          onMade={made}
        />
      </div>
    </div>
  );
}

function Choice(props: { name: string; text: string; checked: boolean; onChoose: () => void }) {
  return (
    <label className={css.from}>
      <input type="radio" name="from" checked={props.checked} onChange={props.onChoose} />
      <span>
        <bdi className="strong">{props.name}</bdi>
        <bdi className="small muted">{props.text}</bdi>
      </span>
    </label>
  );
}

/** Looked at again on coming back from another tab. */
function useTrackerTabs(host: WelcomeHost): readonly TrackerTab[] | undefined {
  const [tabs, setTabs] = useState<readonly TrackerTab[]>();
  useEffect(() => {
    const end = new AbortController();
    const look = () =>
      void host.trackerTabs().then(
        (now) => !end.signal.aborted && setTabs(now),
        () => !end.signal.aborted && setTabs([]),
      );
    look();
    host.watchSites(look, end.signal);
    window.addEventListener('focus', look, { signal: end.signal });
    return () => end.abort();
  }, [host]);
  return tabs;
}
