import { LogOut, UserMinus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Member, MemberRole } from "@/api/types";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { RoleChoice } from "./role-choice";
import { useEndSessions, useGiveRole, useRemoveMember } from "./team-queries";

interface MemberSheetProps {
  storeId: string;
  member: Member;
  onClose: () => void;
}

/** Another role for somebody, out of every device, or off the team; the last asks once more. */
export function MemberSheet({ storeId, member, onClose }: MemberSheetProps) {
  const { t } = useTranslation("store");
  const [role, setRole] = useState<MemberRole>(member.role);
  const [removing, setRemoving] = useState(false);
  const give = useGiveRole(storeId, onClose);
  const remove = useRemoveMember(storeId, onClose);
  const sessions = useEndSessions(storeId, onClose);
  const error = give.error ?? sessions.error ?? remove.error;
  return (
    <Sheet open onClose={onClose} title={member.name}>
      <RoleChoice value={role} onChange={setRole} />
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
      <Button
        variant="primary"
        size="big"
        wide
        disabled={role === member.role}
        busy={give.isPending}
        onClick={() => give.give(member.accountId, role)}
      >
        {t("team.save")}
      </Button>
      <Button icon={LogOut} size="big" wide busy={sessions.isPending} onClick={() => sessions.end(member.accountId)}>
        {t("team.endSessions")}
      </Button>
      {removing ? (
        <>
          <p className="muted">{t("team.removeText", { name: member.name })}</p>
          <Button
            variant="danger"
            size="big"
            wide
            busy={remove.isPending}
            onClick={() => remove.remove(member.accountId)}
          >
            {t("team.removeSure")}
          </Button>
        </>
      ) : (
        <Button icon={UserMinus} size="big" wide onClick={() => setRemoving(true)}>
          {t("team.remove")}
        </Button>
      )}
    </Sheet>
  );
}
