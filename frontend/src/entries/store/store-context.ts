import { createContext, useContext } from "react";
import type { LiveState } from "@/api/live-stream";
import type { Session, Store } from "@/api/types";

interface Room {
  session: Session;
  store: Store;
  /** Whether the person administers the store on screen. */
  admin: boolean;
  live: LiveState;
}

/** The signed-in person, the store on screen and its live line, for every page inside the shell. */
export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) {
    throw new Error("useRoom needs the store shell above it");
  }
  return room;
}
