import type { components } from "./schema.gen";

type Schemas = components["schemas"];

/** A row of a list together with what only its detail holds, as one object. */
type Merged<Detail, Row extends keyof Detail> = Detail[Row] & Omit<Detail, Row>;

export type Session = Schemas["Session"];
export type Role = "store_staff" | "store_admin" | "penny_reviewer" | "penny_admin" | "offender";
export type Account = Schemas["Account"];
export type Member = Schemas["Member"];
export type MemberRole = Schemas["MemberRole"];
export type InvitationOffer = Schemas["InvitationOffer"];
export type Tenant = Schemas["Tenant"];
export type TenantList = Schemas["TenantList"];
export type TenantStore = Schemas["TenantStore"];
export type SuspensionReason = Schemas["SuspensionReason"];
export type Realm = Schemas["Realm"];
export type FactorProof = Schemas["FactorReset"]["proof"];
export type AuthenticatorSetUp = Schemas["AuthenticatorSetUp"];
export type Passkey = Schemas["Passkey"];
export type Money = Schemas["Money"];
export type Store = Schemas["Store"];
export type StoreStanding = Schemas["StoreStanding"];

export type Camera = Schemas["Camera"];
export type CameraKey = Schemas["CameraKey"];

export type ClipOutcome = Schemas["ClipOutcome"];

export type SignUpOffer = Schemas["SignUpOffer"];
export type StoreFounding = Schemas["StoreFounding"];
export type Checklist = Schemas["Checklist"];
export type OnboardingStep = Schemas["OnboardingStep"];
export type Agreement = Schemas["Agreement"];
export type TicketState = Schemas["TicketState"];
export type TicketDetail = Schemas["TicketDetail"];
export type TicketMessage = Schemas["TicketMessage"];
export type TicketFile = Schemas["TicketFile"];
export type Dispute = Schemas["Dispute"];
export type DisputeConversation = Schemas["DisputeConversation"];
export type DisputeFile = Schemas["DisputeFile"];
export type WrittenFile = Schemas["WrittenFile"];
export type DisputeShelf = Schemas["DisputeShelf"];
export type RightsStanding = Schemas["RightsStanding"];
export type RightsRequest = Schemas["RightsRequest"];
export type RightsRequestKind = Schemas["RightsRequestKind"];
export type RightsShelf = Schemas["RightsShelf"];
export type RightsDetail = Schemas["RightsDetail"];
export type RightsIncident = Schemas["RightsIncident"];
export type RightsOutcome = Schemas["RightsOutcome"];
export type RightsGround = Schemas["RightsGround"];
export type RightsAnswer = Schemas["RightsAnswer"];
export type EvidenceHold = Schemas["EvidenceHold"];
export type EvidenceHoldKind = Schemas["EvidenceHoldKind"];
export type NewEvidenceHold = Schemas["NewEvidenceHold"];
export type DisputeDetail = Schemas["DisputeDetail"];
export type DisputedIncident = Schemas["DisputedIncident"];
export type DisputeOutcome = Schemas["DisputeOutcome"];
export type StaffAction = Schemas["StaffAction"];
export type Severity = Schemas["Severity"];
export type PolicyTerms = Schemas["PolicyTerms"];
export type PolicyVersion = Schemas["PolicyVersion"];
export type NetworkPolicy = Schemas["NetworkPolicy"];
export type PolicyRegion = Schemas["PolicyRegion"];
export type DryRunEffect = Schemas["DryRunEffect"];
export type ListingState = Schemas["ListingState"];
export type LawOfTheft = Schemas["LawOfTheft"];
export type KnownPersonRow = Schemas["KnownPersonRow"];
export type KnownPerson = Schemas["KnownPerson"];
export type LinkedIncident = Schemas["LinkedIncident"];
export type CorrectionKind = Schemas["CorrectionKind"];
export type LinkCorrection = Schemas["LinkCorrection"];
export type NewLinkCorrection = Schemas["NewLinkCorrection"];
export type WatchedListing = Schemas["WatchedListing"];
export type WatchedListingDetail = Schemas["WatchedListingDetail"];
export type NetworkHold = Schemas["NetworkHold"];
export type HoldKind = Schemas["HoldKind"];
export type Pilot = Schemas["Pilot"];

export type Contact = Schemas["Contact"];
export type ContactDraft = Schemas["ContactDraft"];
export type Channel = Schemas["Channel"];
export type NoticeLanguage = Schemas["NoticeLanguage"];
export type NoticeRules = Schemas["NoticeRules"];
export type NoticeOf = Schemas["Notice"];
export type NoticeDelivery = Schemas["NoticeDelivery"];
export type Snooze = Schemas["Snooze"];

export type Alert = Schemas["Alert"];
export type RecordingLabel = Schemas["RecordingLabel"];
export type AlertDetail = Merged<Schemas["AlertDetail"], "alert">;
export type AlertResponse = Schemas["AlertResponse"];
export type StoreQuality = Schemas["StoreQuality"];
export type AlertQuality = Schemas["AlertQuality"];
export type PoliceReport = Schemas["PoliceReport"];
export type Confirmation = Schemas["Confirmation"];
export type DismissReason = Schemas["DismissReason"];
/** What staff may choose; "rejected" comes from the review, "overturned" from a dispute, "test" of itself. */
export type ChosenDismissReason = Exclude<DismissReason, "REJECTED" | "OVERTURNED" | "TEST">;
export type EvidenceView = Schemas["EvidenceView"];
export type Comment = Schemas["Comment"];
export type BundleChoice = Schemas["BundleChoice"];
export type EvidenceBundle = Schemas["EvidenceBundle"];
export type BundleVerification = Schemas["BundleVerification"];
export type PaymentRequest = Schemas["PaymentRequest"];

export type Signal = Schemas["SignalSpan"];
export type ScorePart = Schemas["Part"];
export type ClipInfo = Schemas["ClipFacts"];
export type Track = Schemas["TrackView"];
export type TrackBox = Schemas["Box"];
export type Pose = Schemas["Pose"];
export type TimelinePoint = Schemas["Sample"];
export type Zone = Schemas["ZoneView"];
export type Frame = Schemas["Frame"];
export type DetectorFrame = Schemas["Detections"];

export type Person = Schemas["Person"];
export type PersonDetail = Merged<Schemas["PersonDetail"], "person">;
export type PersonIncident = Schemas["PersonIncident"];
export type StoreRegion = Schemas["StoreRegion"];
export type NetworkListing = Schemas["NetworkListing"];
export type SparedAs = Schemas["SparedAs"];
export type Commission = Schemas["CommissionLine"];

export type ReviewItem = Schemas["ReviewItem"];
export type ReviewEvidence = Schemas["ReviewEvidence"];
export type ReviewDetail = Merged<Merged<Schemas["ReviewDetail"], "review">, "evidence">;
export type ReviewShelf = Schemas["ReviewShelf"];
export type SkipReason = Schemas["SkipReason"];
export type SecondReading = Schemas["SecondReading"];
export type SecondReadingDetail = Merged<Merged<Schemas["SecondReadingDetail"], "reading">, "evidence">;
export type Verdict = Schemas["Verdict"];
export type Candidate = Schemas["Candidate"];

export type PortalSession = Schemas["PortalSession"];
export type PortalIncident = Schemas["PortalIncident"];
export type PortalIncidents = Schemas["PortalIncidents"];
export type TokenCheck = Schemas["TokenState"];
export type Controller = Schemas["Controller"];
export type CheckoutState = Schemas["CheckoutOutcome"];
export type Receipt = Schemas["Receipt"];
export type ReceiptChange = Schemas["ReceiptChange"];
export type PaymentSummary = Schemas["PaymentSummary"];
export type PaymentDetail = Schemas["PaymentDetail"];
export type PaymentPart = Schemas["PaymentPart"];
export type LedgerBooking = Schemas["LedgerBooking"];
export type LedgerBalance = Schemas["LedgerBalance"];
export type Reconciliation = Schemas["Reconciliation"];
export type Difference = Schemas["Difference"];
export type DeadLetter = Schemas["DeadLetter"];

export type MetricGroup = Schemas["MetricGroup"];
export type MetricDimension = Schemas["MetricDimension"];
export type MetricSide = Schemas["MetricSide"];
export type MetricDefinition = Schemas["MetricDefinition"];
export type MetricValue = Schemas["MetricValue"];
export type MetricSpan = Schemas["MetricSpan"];
export type MetricBucket = Schemas["MetricBucket"];
export type MetricsDay = Schemas["MetricsDay"];
export type CountedAlert = Schemas["CountedAlert"];

export type StandingState = Schemas["StandingState"];
export type Subscription = Schemas["Subscription"];
export type SubscriptionPrice = Schemas["SubscriptionPrice"];
