import { ListChecks } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Above every page of a store that has not opened: nothing of its cameras is taken yet, and why. */
export function ChecklistNote({ link }: { link: (className: string, children: ReactNode) => ReactNode }) {
  const { t } = useTranslation("store");
  return (
    <p className="note note--new update">
      <ListChecks className="icon" />
      <span className="grow">{t("start.note")}</span>
      {link("btn btn--dense", t("start.open"))}
    </p>
  );
}
