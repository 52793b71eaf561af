/** All words of English, by namespace; one file per screen or subject. */
import basics from './basics.json';
import capture from './capture.json';
import dashboard from './dashboard.json';
import data from './data.json';
import deeds from './deeds.json';
import launcher from './launcher.json';
import options from './options.json';
import panel from './panel.json';
import popup from './popup.json';
import reasons from './reasons.json';
import sample from './sample.json';
import troubles from './troubles.json';
import welcome from './welcome.json';

export default {
  basics,
  capture,
  dashboard,
  data,
  deeds,
  launcher,
  options,
  panel,
  popup,
  reasons,
  sample,
  troubles,
  welcome,
};
