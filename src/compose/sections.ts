import { keysOf } from "../language/content-words.ts";
import type { Pick } from "./select.ts";

export interface Matter {
  readonly picks: readonly Pick[];
  readonly keys: ReadonlySet<string>;
}

/** Parts picks into sections of one matter each: the two likest groups are joined until few enough are left. The group with the weightiest pick comes first, then by place in the reports. */
export function partIntoMatters(picks: readonly Pick[], sections: { readonly most: number }): readonly Matter[] {
  let groups: readonly Matter[] = picks.map((pick) => ({ picks: [pick], keys: keysOf(pick.text) }));
  while (groups.length > sections.most) {
    let best: [number, number] = [0, 1];
    let likeness = -1;
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const value = likenessOf(groups[a] as Matter, groups[b] as Matter);
        if (value > likeness) [best, likeness] = [[a, b], value];
      }
    }
    groups = join(groups, best);
  }
  groups = withoutLone(groups);
  const [lead, ...rest] = [...groups].sort((a, b) => heaviest(b) - heaviest(a));
  return lead ? [lead, ...rest.sort((a, b) => meanPlace(a) - meanPlace(b))].map(inOrder) : [];
}

/** A sentence alone is no section: it joins the matter that it is likest. */
function withoutLone(given: readonly Matter[]): readonly Matter[] {
  let groups = given;
  for (;;) {
    const lone = groups.findIndex(({ picks }) => picks.length === 1);
    const alone = groups[lone];
    if (!alone || groups.length === 1) return groups;
    const others = groups.flatMap((group, at) => (at === lone ? [] : [{ at, likeness: likenessOf(alone, group) }]));
    const [likest] = others.sort((a, b) => b.likeness - a.likeness);
    groups = join(groups, [lone, likest?.at ?? 0]);
  }
}

function join(groups: readonly Matter[], [a, b]: readonly [number, number]): readonly Matter[] {
  const [one, other] = [groups[a] as Matter, groups[b] as Matter];
  const joined = { picks: [...one.picks, ...other.picks], keys: new Set([...one.keys, ...other.keys]) };
  return [...groups.filter((_, position) => position !== a && position !== b), joined];
}

/** Shared words, nearness in the reports, and a bias against sections that outgrow the others. */
function likenessOf(a: Matter, b: Matter): number {
  const shared = [...a.keys].filter((key) => b.keys.has(key)).length;
  const words = shared / Math.sqrt(a.keys.size * b.keys.size || 1);
  const near = 1 - Math.min(1, 3 * Math.abs(meanPlace(a) - meanPlace(b)));
  return words + 0.5 * near - 0.12 * (a.picks.length + b.picks.length - 2);
}

function heaviest({ picks }: Matter): number {
  return Math.max(...picks.map(({ weight }) => weight));
}

function meanPlace({ picks }: Matter): number {
  return picks.reduce((sum, { place }) => sum + place, 0) / picks.length;
}

function inOrder(matter: Matter): Matter {
  return { ...matter, picks: [...matter.picks].sort((a, b) => a.place - b.place || b.weight - a.weight) };
}
