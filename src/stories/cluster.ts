import { type Cluster, ClusterIndex, emptyCluster, type Point } from "./cluster-index.ts";

/** Rounds in which points may move to a likelier cluster than the one that was there when they came. */
const ROUNDS = 3;

/**
 * Single-pass clustering: each point joins the likest cluster when its likeness reaches the threshold, else it begins one. Rounds follow in which each is taken out
 * and placed anew, so that little hangs on the order in which the points come. Lists of positions, each cluster's members ascending.
 */
export function cluster(points: readonly Point[], threshold: number): readonly (readonly number[])[] {
  const index = new ClusterIndex();
  const homes: Cluster[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    points.forEach((point, position) => {
      const own = homes[position];
      if (own) index.leave(own, point);
      const home = index.nearest(point, threshold) ?? (own?.size === 0 ? own : emptyCluster());
      index.admit(home, point);
      homes[position] = home;
    });
  }
  const members = new Map<Cluster, number[]>();
  homes.forEach((home, position) => {
    const list = members.get(home);
    if (list) list.push(position);
    else members.set(home, [position]);
  });
  return [...members.values()];
}
