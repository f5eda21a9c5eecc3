package com.penny.identity.control.webauthn;

import com.penny.identity.control.PasskeySite.Site;
import com.penny.identity.entity.AccountPasskey;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * This site, which knows one passkey or none: the one of the answer to be checked, found beforehand under row-level security.
 */
final class PartyOfOne implements CredentialRepository {

    private final Optional<RegisteredCredential> known;
    private final Optional<String> owner;

    private PartyOfOne(Optional<AccountPasskey> passkey) {
        known = passkey.map(PartyOfOne::registered);
        owner = passkey.map(AccountPasskey::accountId).map(UUID::toString);
    }

    static RelyingParty at(Site site, Optional<AccountPasskey> passkey, Clock clock) {
        return RelyingParty.builder()
                .identity(identity(site))
                .credentialRepository(new PartyOfOne(passkey))
                .origins(Set.of(site.origin()))
                .validateSignatureCounter(true)
                .clock(clock)
                .build();
    }

    static RelyingPartyIdentity identity(Site site) {
        return RelyingPartyIdentity.builder().id(site.id()).name("Penny").build();
    }

    /** The 16 bytes of the account's id: says nothing about a person (Web Authentication Level 3, 14.6.1). */
    static ByteArray handle(UUID account) {
        return new ByteArray(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return owner.filter(username::equals).flatMap(account -> known).stream()
                .map(each -> PublicKeyCredentialDescriptor.builder()
                        .id(each.getCredentialId())
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return owner.filter(username::equals).flatMap(account -> known).map(RegisteredCredential::getUserHandle);
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
        return known.filter(each -> each.getUserHandle().equals(userHandle)).flatMap(each -> owner);
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return known.filter(each -> each.getCredentialId().equals(credentialId)
                && each.getUserHandle().equals(userHandle));
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return known.filter(each -> each.getCredentialId().equals(credentialId)).stream()
                .collect(Collectors.toSet());
    }

    private static RegisteredCredential registered(AccountPasskey passkey) {
        AccountPasskey.Key key = passkey.key();
        return RegisteredCredential.builder()
                .credentialId(new ByteArray(key.credentialId()))
                .userHandle(handle(passkey.accountId()))
                .publicKeyCose(new ByteArray(key.publicKey()))
                .signatureCount(key.signatureCount())
                .build();
    }
}
