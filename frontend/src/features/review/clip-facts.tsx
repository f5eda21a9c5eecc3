import { useTranslation } from "react-i18next";
import type { ReviewDetail } from "@/api/types";
import { formatSeconds } from "@/lib/time";
import { Instant } from "@/ui/instant";
import { Seen } from "@/ui/seen";

interface ClipFactsProps {
  facts: Pick<ReviewDetail, "recording">;
  /** Who confirmed it in the store, and when; left out where the reader is to know nothing of it. */
  confirmed?: Pick<ReviewDetail, "confirmedByInitials" | "confirmedAt">;
}

/** What the analyser saw, with where in the clip. */
export function ClipFacts({ facts, confirmed }: ClipFactsProps) {
  const { t, i18n } = useTranslation(["ops", "common"]);
  const at = (ms: number) => formatSeconds(ms, 1, i18n.language);
  return (
    <section className="decision__part">
      <h2 className="t-13">{t("facts.title")}</h2>
      <p className="decision__sentence">
        <Seen sentence={facts.recording.sentence} />
      </p>
      <ul className="rows">
        {facts.recording.signals.map((signal) => (
          <li key={`${signal.kind} ${signal.trackId} ${signal.startMs}`} className="fact">
            <span className="grow">{t(`facts.signal.${signal.kind}`)}</span>
            <span className="quiet t-13">{t("facts.span", { from: at(signal.startMs), to: at(signal.endMs) })}</span>
          </li>
        ))}
        <li className="fact">
          <span className="grow">
            {t("facts.score", { score: facts.recording.score, threshold: facts.recording.threshold })}
          </span>
        </li>
      </ul>
      {confirmed && (
        <p className="t-13 muted">
          {t("facts.confirmedBy", { initials: confirmed.confirmedByInitials })}{" "}
          <Instant at={confirmed.confirmedAt} style="day-time" />.
        </p>
      )}
    </section>
  );
}
