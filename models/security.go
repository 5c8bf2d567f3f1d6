package models

import (
	"maps"
	"slices"
)

// SecurityEvent names a thing that whoever guards a board wants to see as it
// happens. The names are what filters and alarms outside are written for: they
// do not change.
type SecurityEvent string

// The events that have no line in the audit log: they were tried, or nobody
// knows by whom.
const (
	EventCodeSent        SecurityEvent = "signin.code_sent"
	EventCodeWrong       SecurityEvent = "signin.code_wrong"
	EventCodeUsedUp      SecurityEvent = "signin.code_used_up"
	EventPasskeyRefused  SecurityEvent = "signin.passkey_refused"
	EventAccountShut     SecurityEvent = "signin.account_shut"
	EventSignedOut       SecurityEvent = "session.out"
	EventSessionsEnded   SecurityEvent = "session.ended"
	EventLimited         SecurityEvent = "limit"
	EventFormForged      SecurityEvent = "form.forged"
	EventTokenForged     SecurityEvent = "token.forged"
	EventWebhookForged   SecurityEvent = "webhook.forged"
	EventAccessRefused   SecurityEvent = "access.refused"
	EventFileInfected    SecurityEvent = "file.infected"
	EventSignInAskedFor  SecurityEvent = "signin.again"
	EventAuditBroken     SecurityEvent = "audit.broken"
	EventAuditHead       SecurityEvent = "audit.head"
	EventKeyRolledBack   SecurityEvent = "passkey.rolled_back"
	EventSignedInByCode  SecurityEvent = "signin"
	EventSignedInByKey   SecurityEvent = "signin.passkey"
	EventPasskeyAdded    SecurityEvent = "passkey.add"
	EventPasskeyRemoved  SecurityEvent = "passkey.remove"
	EventRecoveryMade    SecurityEvent = "recovery.made"
	EventRecoveryUsed    SecurityEvent = "signin.recovery"
	EventRecoveryWrong   SecurityEvent = "signin.recovery_wrong"
	EventKeysForgotten   SecurityEvent = "user.forget_passkeys"
	EventAccountExported SecurityEvent = "account.export"
	EventAccountErased   SecurityEvent = "account.erase"
	EventAddressAsked    SecurityEvent = "account.address_asked"
	EventAddressChanged  SecurityEvent = "account.address"
	EventAddressBack     SecurityEvent = "account.address_back"
	EventAddressWrong    SecurityEvent = "account.address_wrong"
)

// securityEvents is the one table of events: each with whether it is a warning.
// Those that are also deeds of the audit log go by its names, and are written
// when their line is.
var securityEvents = map[SecurityEvent]bool{
	EventSignedInByCode:  false,
	EventSignedInByKey:   false,
	EventCodeSent:        false,
	EventCodeWrong:       true,
	EventCodeUsedUp:      true,
	EventPasskeyRefused:  true,
	EventKeyRolledBack:   true,
	EventAccountShut:     true,
	EventSignInAskedFor:  false,
	EventSignedOut:       false,
	EventSessionsEnded:   false,
	EventLimited:         true,
	EventFormForged:      true,
	EventTokenForged:     true,
	EventWebhookForged:   true,
	EventAccessRefused:   true,
	EventFileInfected:    true,
	EventPasskeyAdded:    false,
	EventPasskeyRemoved:  false,
	EventRecoveryMade:    false,
	EventRecoveryUsed:    true,
	EventRecoveryWrong:   true,
	EventKeysForgotten:   true,
	EventAccountExported: false,
	EventAccountErased:   false,
	EventAddressAsked:    false,
	EventAddressChanged:  true,
	EventAddressBack:     true,
	EventAddressWrong:    true,
	EventAuditBroken:     true,
	EventAuditHead:       false,

	SecurityEvent(DeedExport):            false,
	"user." + SecurityEvent(MakeAdmin):   false,
	"user." + SecurityEvent(RevokeAdmin): false,
	"user." + SecurityEvent(DisableUser): false,
	"user." + SecurityEvent(EnableUser):  false,
	"apikey.make":                        false,
	"apikey.revoke":                      false,
	"webhook.make":                       false,
	"webhook.remove":                     false,
	"member.invite":                      false,
	"member.invite_owner":                true,
	"member.uninvite_owner":              false,
	"member.join":                        false,
	"member.leave":                       false,
	"keys.add":                           true,
	"keys.use":                           true,
	"keys.reseal":                        true,
	"keys.retire":                        true,
	"keys.lookup":                        true,
	"board.backup":                       false,
	"board.restore":                      true,
	"member.owner":                       false,
	"member.role":                        false,
	"member.handover":                    true,
	"member.remove":                      false,
}

// SecurityDeed returns the event that a deed of the audit log is, if it is one.
func SecurityDeed(action string) (SecurityEvent, bool) {
	_, known := securityEvents[SecurityEvent(action)]
	return SecurityEvent(action), known
}

// Warns reports whether the event is none of everyday.
func (e SecurityEvent) Warns() bool { return securityEvents[e] }

// SecurityEvents returns all events.
func SecurityEvents() []SecurityEvent { return slices.Sorted(maps.Keys(securityEvents)) }
