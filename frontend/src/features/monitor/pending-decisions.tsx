import { CloudOff, TriangleAlert } from "lucide-react";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { LiveState } from "@/api/live-stream";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import type { PendingBook } from "./pending-book";

interface PendingDecisionsProps {
  book: PendingBook;
  timeZone: string;
  live: LiveState;
  /** Sends what waits. */
  settle: () => Promise<void>;
}

/** Decisions that wait for the line, and those that were not taken after all; nothing while there are none. */
export function PendingDecisions({ book, timeZone, live, settle }: PendingDecisionsProps) {
  const { t } = useTranslation("store");
  const items = useSyncExternalStore(book.subscribe, book.all);
  const send = useEffectEvent(() => void settle());

  // The line is back when the live stream is, and on a page without alerts when the browser says so.
  useEffect(() => {
    if (live === "live") {
      send();
    }
    const online = () => send();
    addEventListener("online", online);
    return () => removeEventListener("online", online);
  }, [live]);

  return items.length === 0 ? null : (
    <section className="pending" aria-live="polite" aria-label={t("pending.label")}>
      {items.map(({ id, at, camera, step, refused }) => (
        <p key={id} className={refused === undefined ? "note note--new" : "note note--bad"}>
          {refused === undefined ? <CloudOff className="icon" /> : <TriangleAlert className="icon" />}
          <span className="grow">
            {t(`pending.step.${step.kind}`)}, {camera}, <Instant at={at} style="time" timeZone={timeZone} />:{" "}
            {refused === undefined ? t("pending.waits") : t("pending.refused", { why: refused })}
          </span>
          <Button size="dense" onClick={() => book.remove(id)}>
            {t(refused === undefined ? "pending.forget" : "pending.seen")}
          </Button>
        </p>
      ))}
    </section>
  );
}
