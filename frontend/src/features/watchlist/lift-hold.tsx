import { describeProblem } from "@/api/problem";
import type { NetworkHold } from "@/api/types";
import { LiftByTwo } from "@/ui/lift-by-two";
import { useHoldActs } from "./watch-queries";

export function LiftHold({ hold }: { hold: NetworkHold }) {
  const { lift, liftHold } = useHoldActs();
  return (
    <LiftByTwo
      asked={hold.liftAskedBy !== null}
      mine={hold.mine}
      busy={lift.isPending}
      refusal={lift.isError ? describeProblem(lift.error) : undefined}
      onLift={(reason) => liftHold(hold.id, reason)}
    />
  );
}
