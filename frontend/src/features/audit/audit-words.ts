/** The words of each recorded action, by their key in the texts. */
const ACTIONS = {
  "access.refused": "accessRefused",
  "account.authenticator-added": "authenticatorAdded",
  "account.authenticator-removed": "authenticatorRemoved",
  "account.factors-reset": "factorsReset",
  "account.found-in-pool": "foundInPool",
  "account.passkey-added": "passkeyAdded",
  "account.passkey-removed": "passkeyRemoved",
  "account.password-changed": "passwordChanged",
  "agreement.signed": "agreementSigned",
  "alert.commented": "alertCommented",
  "alert.confirmed": "alertConfirmed",
  "alert.dismissed": "alertDismissed",
  "alert.separated": "alertSeparated",
  "alert.released": "alertReleased",
  "alert.taken": "alertTaken",
  "alert.undone": "alertUndone",
  "bundle.sealed": "bundleSealed",
  "bundle.verified": "bundleVerified",
  "camera.added": "cameraAdded",
  "camera.key-made": "cameraKeyMade",
  "camera.old-key-ended": "cameraOldKeyEnded",
  "camera.removed": "cameraRemoved",
  "camera.renamed": "cameraRenamed",
  "camera.shut": "cameraShut",
  "camera.snoozed": "cameraSnoozed",
  "camera.tested": "cameraTested",
  "camera.woken": "cameraWoken",
  "contact.added": "contactAdded",
  "contact.bounced": "contactBounced",
  "contact.changed": "contactChanged",
  "contact.removed": "contactRemoved",
  "contact.stopped": "contactStopped",
  "contact.tested": "contactTested",
  "debt.disputed": "debtDisputed",
  "debt.opened": "debtOpened",
  "debt.paid": "debtPaid",
  "debt.reassigned": "debtReassigned",
  "debt.resumed": "debtResumed",
  "debt.withdrawn": "debtWithdrawn",
  "device.added": "deviceAdded",
  "device.removed": "deviceRemoved",
  "dispute.answered": "disputeAnswered",
  "dispute.claim-stands": "claimStands",
  "dispute.claim-withdrawn": "claimWithdrawn",
  "dispute.wrong-person": "disputeWrongPerson",
  "evidence.viewed": "evidenceViewed",
  "incident.missed": "incidentMissed",
  "incident.relinked": "incidentRelinked",
  "link.correction-accepted": "correctionAccepted",
  "link.correction-proposed": "correctionProposed",
  "link.correction-refused": "correctionRefused",
  "member.invitation-revoked": "invitationRevoked",
  "member.invited": "memberInvited",
  "member.joined": "memberJoined",
  "member.removed": "memberRemoved",
  "member.role-changed": "memberRoleChanged",
  "member.sessions-ended": "memberSessionsEnded",
  "payment-request.disputed": "requestDisputed",
  "payment-request.redeemed": "requestRedeemed",
  "payment.requested": "paymentRequested",
  "payment.surplus": "paymentSurplus",
  "payment.refunded": "paymentRefunded",
  "payment.reversed": "paymentReversed",
  "police.report-made": "policeReportMade",
  "review.approved": "reviewApproved",
  "review.claimed": "reviewClaimed",
  "review.put-back": "reviewPutBack",
  "review.read-again": "reviewReadAgain",
  "review.rejected": "reviewRejected",
  "review.released": "reviewReleased",
  "signs.hung": "signsHung",
  "sign-in.accepted": "signInAccepted",
  "sign-in.refused": "signInRefused",
  "store.founded": "storeFounded",
  "store.notice-rules-changed": "noticeRulesChanged",
  "store.opened": "storeOpened",
  "store.police-number-changed": "policeNumberChanged",
  "network.breaker-tripped": "networkBreakerTripped",
  "network.lift-asked": "networkLiftAsked",
  "network.lifted": "networkLifted",
  "network.policy-activated": "networkPolicyActivated",
  "network.policy-dropped": "networkPolicyDropped",
  "network.policy-ended": "networkPolicyEnded",
  "network.policy-proposed": "networkPolicyProposed",
  "network.redacted": "networkRedacted",
  "network.suspended": "networkSuspended",
  "network.shown": "networkShown",
  "network.withdrawn": "networkWithdrawn",
  "store.region-changed": "regionChanged",
  "store.resumed": "storeResumed",
  "store.suspended": "storeSuspended",
  "ticket.answered": "ticketAnswered",
  "ticket.closed": "ticketClosed",
  "ticket.opened": "ticketOpened",
  "trial.started": "trialStarted",
} as const;

type ActionKey = (typeof ACTIONS)[keyof typeof ACTIONS];

export function actionKey(action: string): ActionKey | undefined {
  return (ACTIONS as Partial<Record<string, ActionKey>>)[action];
}

export function isAction(action: string): boolean {
  return actionKey(action) !== undefined;
}

/** All that can be recorded. */
export const actions = Object.entries(ACTIONS).map(([action, key]) => ({ action, key }));

const ROLES = ["PUBLIC", "STORE", "REVIEW", "OPS", "OFFENDER", "INGEST", "JOB"] as const;

/** Whom an unnamed actor worked as. */
export function roleKey(role: string): (typeof ROLES)[number] {
  return ROLES.find((known) => known === role) ?? "PUBLIC";
}
