import type { BundleChoice } from "@/api/types";

/** What is ticked in the sheet, by the ids of frames and comments. */
export interface Ticked {
  clip: boolean;
  frames: readonly string[];
  comments: readonly string[];
  note: string;
}

export type TickAction =
  | { type: "clip" }
  | { type: "frame" | "comment"; id: string }
  | { type: "frames"; ids: readonly string[] }
  | { type: "note"; note: string };

export interface Contents {
  clips: number;
  frames: number;
  comments: number;
}

/** The clip is what a bundle is made for; frames and comments are added by hand. */
export function firstTicks(): Ticked {
  return { clip: true, frames: [], comments: [], note: "" };
}

export function updateTicks(ticked: Ticked, action: TickAction): Ticked {
  switch (action.type) {
    case "clip":
      return { ...ticked, clip: !ticked.clip };
    case "frame":
      return { ...ticked, frames: toggled(ticked.frames, action.id) };
    case "comment":
      return { ...ticked, comments: toggled(ticked.comments, action.id) };
    case "frames":
      return { ...ticked, frames: action.ids };
    case "note":
      return { ...ticked, note: action.note };
  }
}

export function contentsOf({ clip, frames, comments }: Ticked): Contents {
  return { clips: clip ? 1 : 0, frames: frames.length, comments: comments.length };
}

export function itemsIn({ clips, frames, comments }: Contents): number {
  return clips + frames + comments;
}

export function toChoice({ clip, frames, comments, note }: Ticked): BundleChoice {
  return { includeClip: clip, frames: [...frames], comments: [...comments], note: note.trim() || null };
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
