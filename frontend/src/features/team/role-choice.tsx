import { useTranslation } from "react-i18next";
import type { MemberRole } from "@/api/types";
import { Segmented } from "@/ui/segmented";

interface RoleChoiceProps {
  value: MemberRole;
  onChange: (role: MemberRole) => void;
}

/** What a member may do, and what that means. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const { t } = useTranslation("store");
  const options = (["store_staff", "store_admin"] as const).map((role) => ({
    value: role,
    label: t(`team.role.${role}`),
  }));
  return (
    <div className="field">
      <span className="field__label" aria-hidden="true">
        {t("team.role.label")}
      </span>
      <Segmented label={t("team.role.label")} options={options} value={value} onChange={onChange} />
      <span className="hint">{t(`team.means.${value}`)}</span>
    </div>
  );
}
