/** The demonstration's made-up project: a studio builds a library's new website. Days count from the day it is shown. */

export type State = 'New' | 'In Progress' | 'Feedback' | 'Resolved' | 'Closed';

export interface Issue {
  id: number;
  kind: 'Feature' | 'Bug';
  subject: string;
  state: State;
  assignee: string | null;
  /** Minutes; null: nobody has estimated it. */
  estimate: number | null;
  spent: number;
  /** Days from today; null: no day was set. */
  dueIn: number | null;
  parent: number | null;
  /** Days since it was written. */
  age: number;
  description: readonly string[];
}

const hours = (whole: number, minutes = 0) => whole * 60 + minutes;

export const project = { identifier: 'harbour-library', name: 'Harbour Library' };

export const issues: readonly Issue[] = [
  {
    id: 101,
    kind: 'Feature',
    subject: 'Catalogue search',
    state: 'In Progress',
    assignee: 'Ruth Vale',
    estimate: null,
    spent: 0,
    dueIn: null,
    parent: null,
    age: 40,
    description: ['Everything that brings a visitor from a title in mind to the book in hand.'],
  },
  {
    id: 102,
    kind: 'Feature',
    subject: 'Search as you type, forgiving typing mistakes',
    state: 'In Progress',
    assignee: 'Ines Marlow',
    estimate: hours(16),
    spent: hours(11, 30),
    dueIn: 9,
    parent: 101,
    age: 38,
    description: [
      'Suggestions appear from the third letter on: titles first, then authors.',
      'Up to two wrong letters still find the book. Works from the keyboard alone.',
    ],
  },
  {
    id: 103,
    kind: 'Feature',
    subject: 'Filter by branch and by what is on the shelf now',
    state: 'New',
    assignee: 'Ines Marlow',
    estimate: hours(12),
    spent: 0,
    dueIn: 16,
    parent: 101,
    age: 38,
    description: ['The loan system tells every five minutes what is in. Older than that: say so.'],
  },
  {
    id: 104,
    kind: 'Feature',
    subject: 'Show where the book stands: floor, shelf, map',
    state: 'Resolved',
    assignee: 'Tom Okafor',
    estimate: hours(8),
    spent: hours(9, 15),
    dueIn: 1,
    parent: 101,
    age: 35,
    description: [
      'Maps of the three floors come from the library; shelf numbers are in the records.',
    ],
  },
  {
    id: 105,
    kind: 'Feature',
    subject: 'Reserve a book without a card number',
    state: 'In Progress',
    assignee: 'Ines Marlow',
    estimate: hours(14),
    spent: hours(3, 45),
    dueIn: 12,
    parent: null,
    age: 30,
    description: ['Name and e-mail are enough. The book waits two days at the desk.'],
  },
  {
    id: 106,
    kind: 'Feature',
    subject: 'Opening hours that know about holidays',
    state: 'Closed',
    assignee: 'Tom Okafor',
    estimate: hours(4),
    spent: hours(4),
    dueIn: -12,
    parent: null,
    age: 33,
    description: ['Four branches, each with its own hours; public holidays from one calendar.'],
  },
  {
    id: 107,
    kind: 'Feature',
    subject: 'Calendar of readings and workshops',
    state: 'New',
    assignee: null,
    estimate: hours(20),
    spent: 0,
    dueIn: null,
    parent: null,
    age: 28,
    description: ['By branch and by age. Reading groups enter their own evenings.'],
  },
  {
    id: 108,
    kind: 'Feature',
    subject: 'Large type and high contrast on every page',
    state: 'In Progress',
    assignee: 'Tom Okafor',
    estimate: hours(10),
    spent: hours(6, 20),
    dueIn: 20,
    parent: null,
    age: 26,
    description: ['Agreed with the reading group of the Harbour Street branch, who will try it.'],
  },
  {
    id: 109,
    kind: 'Feature',
    subject: 'Move 38,000 records from the old catalogue',
    state: 'Feedback',
    assignee: 'Ruth Vale',
    estimate: hours(24),
    spent: hours(26, 30),
    dueIn: -3,
    parent: null,
    age: 41,
    description: [
      'Everything is across but the sheet music: 1,900 records have no call number.',
      'Question to the library: number them by hand, or leave them out of the search at first?',
    ],
  },
  {
    id: 110,
    kind: 'Feature',
    subject: 'Sign up for the newsletter',
    state: 'Closed',
    assignee: 'Ines Marlow',
    estimate: hours(3),
    spent: hours(2, 40),
    dueIn: -20,
    parent: null,
    age: 37,
    description: ['One field, one mail to confirm, one link to leave.'],
  },
  {
    id: 111,
    kind: 'Feature',
    subject: 'Ships sailing across the home page',
    state: 'New',
    assignee: null,
    estimate: hours(18),
    spent: 0,
    dueIn: null,
    parent: null,
    age: 6,
    description: [
      'An idea from the last workshop. Must stand still where people ask for less motion.',
    ],
  },
  {
    id: 112,
    kind: 'Bug',
    subject: 'Wrong branch shown after signing in',
    state: 'New',
    assignee: 'Ines Marlow',
    estimate: null,
    spent: hours(1, 10),
    dueIn: 5,
    parent: null,
    age: 2,
    description: ['Sign in at Harbour Street, and the page greets you from Mill Lane.'],
  },
];

/** A mail of the client's: what she says in it is worth keeping. */
export const mail = {
  from: 'Miriam Holt',
  role: 'Head of public services, Harbour Library',
  subject: 'What opening day has to show',
  daysAgo: 1,
  paragraphs: [
    'Dear all,',
    'Thank you for Tuesday. I have talked it over with the branches, and we agree on what matters.',
    'If one thing works on opening day, let it be this: a visitor finds a book, sees that it is on the shelf, and reserves it in under a minute, without asking anybody.',
    'The second is close behind. Our oldest readers have to manage with the new site by themselves; half of them never did with the old one.',
    'The board has approved 120 hours for this phase. There will be no more before spring, so please tell me early if something has to wait.',
    'Warm regards,',
    'Miriam',
  ],
};
