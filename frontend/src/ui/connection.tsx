import { useTranslation } from "react-i18next";
import { classNames } from "@/lib/class-names";

interface ConnectionProps {
  state: "live" | "reconnecting" | "offline";
}

const DOTS = { live: "dot--done", reconnecting: "dot--new", offline: "dot--bad" } as const;

/** How the live line stands, as a dot and a word. */
export function Connection({ state }: ConnectionProps) {
  const { t } = useTranslation();
  return (
    <span className="live" role="status">
      <i className={classNames("dot", DOTS[state])} />
      {t(`connection.${state}`)}
    </span>
  );
}
