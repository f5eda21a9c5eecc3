import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { MemberRole } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { RoleChoice } from "./role-choice";
import { useInvite } from "./team-queries";

interface InviteSheetProps {
  storeId: string;
  open: boolean;
  onClose: () => void;
}

/** Asks somebody by mail to join the team. */
export function InviteSheet({ storeId, open, onClose }: InviteSheetProps) {
  const { t } = useTranslation(["store", "common"]);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<MemberRole>("store_staff");
  const invite = useInvite(storeId, () => {
    setEmail("");
    onClose();
  });
  return (
    <Sheet open={open} onClose={onClose} title={t("team.invite.action")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          invite.invite(email, role);
        }}
      >
        <TextField
          label={t("common:signIn.email")}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          hint={t("team.invite.hint")}
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <RoleChoice value={role} onChange={setRole} />
        {invite.isError && <Refusal>{describeProblem(invite.error)}</Refusal>}
        <Button type="submit" variant="primary" size="big" wide busy={invite.isPending}>
          {t("team.invite.send")}
        </Button>
      </form>
    </Sheet>
  );
}
