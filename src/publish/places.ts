/** A place of the brief that cites: the id of its element on the page, and what a link back to it is called. */
export interface Place {
  readonly id: string;
  readonly label: string;
}

/** The places of a brief, counted from 1 in reading order: pages and the index of passages agree through these. */
export const PLACE = {
  title: { id: "title", label: "headline" },
  standfirst: { id: "standfirst", label: "standfirst" },
  sentence: (n: number): Place => ({ id: `sentence-${n}`, label: `sentence ${n}` }),
  version: (difference: number, n: number): Place => ({
    id: `difference-${difference}-${n}`,
    label: `difference ${difference}, version ${n}`,
  }),
  single: (n: number): Place => ({ id: `single-${n}`, label: `single report ${n}` }),
  figure: (n: number): Place => ({ id: `figure-${n}`, label: `figure ${n}` }),
  position: (n: number): Place => ({ id: `position-${n}`, label: `position ${n}` }),
  change: (n: number): Place => ({ id: `change-${n}`, label: `change ${n}` }),
  fact: (n: number): Place => ({ id: `fact-${n}`, label: `fact ${n}` }),
  speech: (n: number): Place => ({ id: `speech-${n}`, label: `statement ${n}` }),
} as const;
