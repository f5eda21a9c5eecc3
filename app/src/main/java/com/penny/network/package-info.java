/**
 * The permissioned network: people with incidents in several stores of a region are known to the stores there, for a time. Knows
 * nothing of money. Owns {@code network_policy_version}, {@code network_listing}, {@code network_hold}, {@code network_contest} and
 * {@code network_entry}; hears {@link com.penny.incidents.IncidentApproved}, {@link com.penny.stores.StoreSettled},
 * {@link com.penny.incidents.AnswerOverdue}, {@link com.penny.evidence.EvidenceWithheld} and the task
 * {@link com.penny.incidents.Incidents#DISPUTED}.
 */
package com.penny.network;
