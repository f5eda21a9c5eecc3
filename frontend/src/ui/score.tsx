import { useTranslation } from "react-i18next";

export type PartName = "behaviour" | "object" | "motion" | "person";

/** Order and shade of the parts, the same on the bar, the legend and the curve. */
export const PART_SHADES: Record<PartName, string> = { behaviour: "d1", object: "d2", motion: "d3", person: "d4" };

interface ScoreProps {
  /** 0 to 100, the sum of the parts. */
  score: number;
  parts: readonly { name: string; points: number }[];
  /** From this score on the store wants an alert, 0 to 100. */
  threshold: number;
}

/** A number, its named parts, and the store's own line. */
export function Score({ score, parts, threshold }: ScoreProps) {
  const { t } = useTranslation();
  return (
    <div className="score">
      <span className="score__n">
        <span className="vh">{t("score.label", { score })}</span>
        <span aria-hidden="true">{score}</span>
      </span>
      <div>
        <div className="score__bar" aria-hidden="true">
          {parts.filter(isKnown).map((part) => (
            <i
              key={part.name}
              className={`score__part ${PART_SHADES[part.name]}`}
              style={{ width: `${part.points}%` }}
            />
          ))}
          <b className="score__line" style={{ left: `${threshold}%` }} title={t("score.threshold", { threshold })} />
        </div>
        <ScoreParts parts={parts} />
      </div>
    </div>
  );
}

export function ScoreParts({ parts }: Pick<ScoreProps, "parts">) {
  const { t } = useTranslation();
  return (
    <ul className="score__parts">
      {parts.filter(isKnown).map((part) => (
        <li key={part.name}>
          <i className={`sw ${PART_SHADES[part.name]}`} />
          {t(`score.part.${part.name}`)} <b className="strong">{part.points}</b>
        </li>
      ))}
    </ul>
  );
}

function isKnown(part: { name: string; points: number }): part is { name: PartName; points: number } {
  return part.name in PART_SHADES;
}
