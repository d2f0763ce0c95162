import type { Agreement, Participation, Sanction } from "../model/claim-kinds.ts";

const BASE = {
  ...({ start: 0, end: 10, polarity: "affirmative", modality: "certain", time: null, certainty: 0.9 } as const),
  ...{ attributedTo: null, roles: [] },
};
export const NO_COUNTS = { individuals: null, entities: null, vessels: null };

/** A treaty that has been signed. */
export const agreement = (fields: Partial<Agreement>): Agreement => ({
  ...{ ...BASE, id: "agreement-1", kind: "agreement", name: "fisheries treaty", type: "treaty", status: "signed" },
  ...{ statusGiven: "told", parties: [], proposedBy: null, dates: {}, obligations: [], scope: [] },
  ...fields,
});
/** Sanctions of a league against Osk, counting nothing. */
export const sanction = (fields: Partial<Sanction>): Sanction => ({
  ...{ ...BASE, id: "sanction-1", kind: "sanction", issuer: "League", against: "Osk", targets: [], counts: NO_COUNTS },
  ...{ totals: NO_COUNTS, grounds: [], measures: [], date: null },
  ...fields,
});
/** Talks to which nobody is asked. */
export const talks = (fields: Partial<Participation>): Participation => ({
  ...{ ...BASE, id: "participation-1", kind: "participation", proposer: null, proposed: [], role: "participant" },
  ...{ talks: "talks on fish" },
  ...fields,
});
