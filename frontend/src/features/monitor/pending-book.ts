import type { AlertResponse, ChosenDismissReason, Confirmation } from "@/api/types";
import { deviceStorage } from "@/lib/storage";

/** A decision that could not be sent. */
export type Step =
  | { kind: "take"; as?: AlertResponse }
  | { kind: "dismiss"; reason: ChosenDismissReason }
  | { kind: "confirm"; body: Confirmation };

export interface Pending {
  id: string;
  /** When it was made. */
  at: string;
  alertId: string;
  camera: string;
  step: Step;
  /** Why the server did not take it, once it was asked; it is not asked again. */
  refused?: string;
}

const KEY = "penny.pending";

/** Decisions of one person in one store that wait for the line, in the order in which they were made; kept on this device. */
export class PendingBook {
  private readonly key: string;
  private readonly listeners = new Set<() => void>();
  private items: readonly Pending[];

  constructor(storeId: string, email: string) {
    this.key = `${KEY}.${storeId}.${email}`;
    this.items = parse(deviceStorage.read(this.key));
  }

  readonly all = (): readonly Pending[] => this.items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The latest decision on an alert takes the place of one that still waits. */
  add(pending: Pending): void {
    this.set([...this.items.filter((each) => each.alertId !== pending.alertId), pending]);
  }

  remove(id: string): void {
    this.set(this.items.filter((each) => each.id !== id));
  }

  refuse(id: string, why: string): void {
    this.set(this.items.map((each) => (each.id === id ? { ...each, refused: why } : each)));
  }

  private set(items: readonly Pending[]): void {
    this.items = items;
    if (items.length === 0) {
      deviceStorage.remove(this.key);
    } else {
      deviceStorage.write(this.key, JSON.stringify(items));
    }
    for (const listener of this.listeners) {
      listener();
    }
  }
}

/** What another version of the app has left is forgotten rather than misread. */
function parse(text: string | null): Pending[] {
  try {
    const items: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(items) ? items.filter(isPending) : [];
  } catch {
    return [];
  }
}

function isPending(item: unknown): item is Pending {
  const pending = item as Partial<Pending> | null;
  return (
    typeof pending?.id === "string" &&
    typeof pending.alertId === "string" &&
    typeof pending.camera === "string" &&
    ["take", "dismiss", "confirm"].includes(pending.step?.kind ?? "")
  );
}
