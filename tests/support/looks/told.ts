/** The worked example's own words in German and Arabic, for pictures that look like a real day of somebody who works in them. */

export type Tongue = 'en' | 'de' | 'ar';

const GERMAN: Readonly<Record<string, string>> = {
  'Halden Museum': 'Museum Halden',
  'Website relaunch': 'Website-Neuauftritt',
  'Visitors buy tickets before they come':
    'Besucherinnen und Besucher kaufen Eintrittskarten vor der Anreise',
  'Families find what’s on today in two taps':
    'Familien finden das Tagesprogramm mit zweimal Tippen',
  'Our own people change a page without ringing an agency':
    'Unsere Mitarbeitenden ändern Seiten, ohne eine Agentur anzurufen',
  'Schools book a guided tour without e‑mail': 'Schulklassen buchen Führungen ohne E‑Mail',
  'The collection can be found from a search engine':
    'Die Sammlung ist über Suchmaschinen auffindbar',
  'we lose every second school class because the teacher gives up after the third e‑mail.':
    'wir verlieren jede zweite Schulklasse, weil die Lehrkraft nach der dritten E‑Mail aufgibt.',
  'Re: school tours in autumn': 'AW: Führungen für Schulen im Herbst',
  'Tickets sold online': 'Online verkaufte Eintrittskarten',
  'Taps to today’s programme': 'Tippen bis zum Tagesprogramm',
  'Pages changed by staff, a month': 'Selbst geänderte Seiten im Monat',
  'Collection pages indexed': 'Gefundene Seiten der Sammlung',
  'Discovery and content': 'Erkundung und Inhalte',
  'Design and templates': 'Gestaltung und Seitenvorlagen',
  'Build and search': 'Umsetzung und Suche',
  'Content freeze': 'Redaktionsschluss',
  'Live before the autumn exhibition': 'Veröffentlichung vor der Herbstausstellung',
  'The director’s view': 'Was die Direktorin will',
  'Will not have a shop that looks like a shop': 'Keinen Shop, der wie ein Shop aussieht',
  'Schools before search': 'Schulen vor Suche',
  'Search first': 'Suche zuerst',
  'School tours first': 'Führungen für Schulen zuerst',
  'Interviews with visitors': 'Gespräche mit Besucherinnen und Besuchern',
  'Page templates for the programme': 'Seitenvorlagen für das Programm',
  'Editor for the museum’s own people': 'Redaktionssystem für die Mitarbeitenden',
  'Event filter by date, age and language':
    'Veranstaltungsfilter nach Datum, Altersgruppe und Sprache',
  'Ticket shop: basket and payment': 'Kartenverkauf: Warenkorb und Bezahlung',
  'Intranet phone list': 'Telefonliste im Intranet',
  'In progress': 'In Bearbeitung',
  '"Done"': '"Erledigt"',
  'Author portal': 'Portal für Autorinnen und Autoren',
  'Sign-in for authors': 'Anmeldung für Autorinnen und Autoren',
  'City of Aldern': 'Stadt Aldern',
  'Citizens’ desk': 'Bürgerservice',
  'A page for the sponsors': 'Eine Seite für Sponsorinnen und Sponsoren',
  'The summer party needs its own page': 'Das Sommerfest braucht eine eigene Seite',
  '"Total"': '"Gesamt"',
};

const ARABIC: Readonly<Record<string, string>> = {
  'Halden Museum': 'متحف هالدن',
  'Website relaunch': 'إطلاق الموقع الجديد',
  'Visitors buy tickets before they come': 'يشتري الزوار التذاكر قبل قدومهم',
  'Families find what’s on today in two taps': 'تجد العائلات برنامج اليوم بنقرتين',
  'Our own people change a page without ringing an agency':
    'يعدّل فريقنا الصفحات دون الاتصال بوكالة',
  'Schools book a guided tour without e‑mail': 'تحجز المدارس جولة دون بريد إلكتروني',
  'The collection can be found from a search engine': 'يمكن العثور على المجموعة عبر محركات البحث',
  'we lose every second school class because the teacher gives up after the third e‑mail.':
    'نخسر نصف الصفوف المدرسية لأن المعلّم ييأس بعد الرسالة الثالثة.',
  'Re: school tours in autumn': 'رد: جولات المدارس في الخريف',
  'Tickets sold online': 'التذاكر المبيعة عبر الموقع',
  'Taps to today’s programme': 'النقرات إلى برنامج اليوم',
  'Pages changed by staff, a month': 'الصفحات التي عدّلها الموظفون في الشهر',
  'Collection pages indexed': 'صفحات المجموعة المفهرسة',
  'Discovery and content': 'الاستكشاف والمحتوى',
  'Design and templates': 'التصميم والقوالب',
  'Build and search': 'التنفيذ والبحث',
  'Content freeze': 'إغلاق المحتوى',
  'Live before the autumn exhibition': 'الإطلاق قبل معرض الخريف',
  'The director’s view': 'رأي المديرة',
  'Will not have a shop that looks like a shop': 'لا تريد متجرًا يبدو متجرًا',
  'Schools before search': 'المدارس قبل البحث',
  'Search first': 'البحث أولًا',
  'School tours first': 'جولات المدارس أولًا',
  'Interviews with visitors': 'مقابلات مع الزوار',
  'Page templates for the programme': 'قوالب صفحات البرنامج',
  'Editor for the museum’s own people': 'محرر لموظفي المتحف',
  'Event filter by date, age and language': 'تصفية الفعاليات حسب التاريخ والعمر واللغة',
  'Ticket shop: basket and payment': 'متجر التذاكر: السلة والدفع',
  'Intranet phone list': 'قائمة الهواتف الداخلية',
  'In progress': 'قيد التنفيذ',
  '"Done"': '"منجز"',
  'Noor Haddad': 'نور حداد',
  'Helene Vogt': 'هيلينه فوغت',
  'Ana Ferreira': 'آنا فيريرا',
  'Brandt Verlag': 'دار برانت للنشر',
  'Author portal': 'بوابة المؤلفين',
  'Sign-in for authors': 'دخول المؤلفين',
  'City of Aldern': 'مدينة ألدرن',
  'Citizens’ desk': 'مكتب المواطنين',
  'A page for the sponsors': 'صفحة للرعاة',
  'The summer party needs its own page': 'تحتاج حفلة الصيف إلى صفحتها الخاصة',
  '"Total"': '"الإجمالي"',
};

const TOLD: Record<Tongue, Readonly<Record<string, string>>> = { en: {}, de: GERMAN, ar: ARABIC };

/** One of the example's sentences in a language. */
export const tellTicket = (tongue: Tongue) => (words: string) => TOLD[tongue][words] ?? words;

/** Rows written as JSON, told in a language. */
export function tellAll(json: string, tongue: Tongue): string {
  // Longer sentences first: a shorter one may be a part of them.
  return Object.entries(TOLD[tongue])
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [english, other]) => text.replaceAll(english, other), json);
}
