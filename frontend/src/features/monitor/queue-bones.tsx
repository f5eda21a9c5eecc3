import { useTranslation } from "react-i18next";
import { Bone } from "@/ui/notices";

/** The queue's shape while it is fetched. */
export function QueueBones({ withCard }: { withCard: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="stack" role="status">
      <span className="vh">{t("loading")}</span>
      {withCard && <Bone className="bone--card" />}
      {["a", "b", "c", "d"].map((key) => (
        <Bone key={key} className="bone--row" />
      ))}
    </div>
  );
}
