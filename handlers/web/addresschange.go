package web

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// NewAddress reads the address that a form asks to have from now on, in the place
// of another. Faults are *models.InvalidError.
func NewAddress(c *fiber.Ctx, now string) (typed, email string, err error) {
	typed, ask := MeantAddress(func(name string) string { return c.FormValue(name) }, "email")
	if len(ask) > 0 {
		return typed, "", &models.InvalidError{Faults: ask}
	}
	email, err = models.NormalizeEmail(typed)
	switch {
	case strings.TrimSpace(typed) == "":
		return typed, "", models.Invalid("email", "email.required")
	case err != nil:
		return typed, "", models.Invalid("email", "email.invalid")
	case email == now:
		return typed, "", models.Invalid("email", "address.same")
	}
	return typed, email, nil
}

// OpenAddressChange keeps a change that who counts (an account, an alert) asks for
// and mails its code to the new address. Where that has an account, its owner is
// mailed that it was asked for, and no code is right: the answer is the same after
// the same time.
func (s *Site) OpenAddressChange(c *fiber.Ctx, change *models.AddressChange, who string) error {
	if err := s.Limit(c, models.CapAddressesByUser, who); err != nil {
		return err
	}
	if err := s.Limit(c, models.CapAddressToMailbox, models.Mailbox(change.To)); err != nil {
		return err
	}
	began := time.Now()
	id, err := s.Random(16)
	if err != nil {
		return err
	}
	change.ID = hex.EncodeToString(id)
	mail, err := s.addressLetter(c, change)
	if err != nil {
		return err
	}
	if err := s.Store.AddressChanges().Save(c.UserContext(), change); err != nil {
		return err
	}
	if err := mail(); err != nil {
		return err
	}
	s.Note(c, Incident{Event: models.EventAddressAsked, Outcome: OutcomeDone, UserID: change.UserID, Email: change.From})
	time.Sleep(s.EvenAnswer - time.Since(began))
	return nil
}

// addressLetter returns what mails the new address, and puts the code into the
// change unless the address is somebody's already.
func (s *Site) addressLetter(c *fiber.Ctx, change *models.AddressChange) (mail func() error, err error) {
	ctx := c.UserContext()
	if change.UserID != "" {
		there, err := s.Store.Users().ByEmail(ctx, change.To)
		if err == nil {
			return func() error { return s.Letters.AddressTaken(ctx, &there) }, nil
		}
		if !errors.Is(err, models.ErrNotFound) {
			return nil, err
		}
		kept, err := s.Store.AddressChanges().Reserving(ctx, change.To, s.Now())
		if err == nil && kept.UserID != change.UserID {
			return func() error { return s.Letters.AddressMoved(ctx, &kept) }, nil
		}
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return nil, err
		}
	}
	number, err := rand.Int(s.Rand, big.NewInt(1_000_000))
	if err != nil {
		return nil, fmt.Errorf("code: %w", err)
	}
	digits := fmt.Sprintf("%06d", number)
	change.CodeHash = s.addressCode(change.ID, digits)
	to := letters.To{Email: change.To, Lang: change.Lang}
	return func() error { return s.Letters.AddressCode(ctx, to, digits, models.AddressCodeFor) }, nil
}

func (s *Site) addressCode(id, digits string) string {
	return s.Store.Hash("address-code", id+" "+digits)
}

// AddressProof is what became of a code that was typed for a new address.
type AddressProof int

// The outcomes.
const (
	AddressWrong AddressProof = iota // the code is not right: it may be tried again
	AddressFull                      // the new address has too many alerts of its own
	AddressOver                      // no code is right any more
	AddressLost                      // the new address got an account meanwhile
	AddressDone
)

// ProveAddress takes the code for a new address and carries the change out when it
// is right. account is whose it is, nil for alerts without one.
func (s *Site) ProveAddress(c *fiber.Ctx, change *models.AddressChange, account *models.User) (AddressProof, error) {
	ctx := c.UserContext()
	digits := DigitsOf(c.FormValue("code"))
	if len(digits) != models.CodeDigits { // a slip of the hand guesses nothing
		return AddressWrong, nil
	}
	right := subtle.ConstantTimeCompare([]byte(change.CodeHash), []byte(s.addressCode(change.ID, digits))) == 1
	var codes []string
	if right {
		if held, err := s.addressHeld(c, change, account); held != AddressDone || err != nil {
			return held, err
		}
		if account != nil {
			codes = account.Recovery
		}
	}
	over := change.Try(right, codes, s.Now())
	// The version guard lets one request only use it up; the log comes before the deed.
	if right && account != nil {
		if err := s.Record(c, account, string(models.EventAddressChanged), "user/"+account.ID); err != nil {
			return AddressWrong, err
		}
	}
	if err := s.Store.AddressChanges().Save(ctx, change); err != nil {
		return AddressWrong, err
	}
	if !right {
		s.Note(c, Incident{Event: models.EventAddressWrong, Outcome: OutcomeRefused, UserID: change.UserID})
		if over {
			return AddressOver, nil
		}
		return AddressWrong, nil
	}
	return s.carryOut(c, change)
}

func (s *Site) carryOut(c *fiber.Ctx, change *models.AddressChange) (AddressProof, error) {
	err := s.Addresses.Settle(c.UserContext(), change)
	if errors.Is(err, models.ErrConflict) {
		return AddressLost, nil
	}
	if err == nil && change.UserID == "" {
		s.Note(c, Incident{Event: models.EventAddressChanged, Outcome: OutcomeDone, Email: change.From})
	}
	return AddressDone, err
}

// addressHeld tells what keeps a proven change from being carried out: AddressDone
// for nothing.
func (s *Site) addressHeld(c *fiber.Ctx, change *models.AddressChange, account *models.User) (AddressProof, error) {
	ctx := c.UserContext()
	if account != nil {
		_, err := s.Store.AddressChanges().OpenOf(ctx, account.ID, s.Now())
		switch {
		case err == nil || account.Email != change.From: // another change was quicker
			return AddressOver, nil
		case !errors.Is(err, models.ErrNotFound):
			return AddressWrong, err
		}
		if held, err := s.addressFree(c, change); held != AddressDone || err != nil {
			return held, err
		}
	}
	here, err := s.Store.Subscriptions().Living(ctx, change.To)
	if err != nil {
		return AddressWrong, err
	}
	coming, err := s.Store.Subscriptions().Living(ctx, change.From)
	if err == nil && len(coming) > 0 && alert.Together(here, coming) > models.AlertsPerAddress {
		return AddressFull, nil
	}
	return AddressDone, err
}

// addressFree looks for an account that got the new address since the code was
// mailed: first the accounts, then what is reserved (see store.Reserving).
func (s *Site) addressFree(c *fiber.Ctx, change *models.AddressChange) (AddressProof, error) {
	ctx := c.UserContext()
	_, err := s.Store.Users().ByEmail(ctx, change.To)
	if errors.Is(err, models.ErrNotFound) {
		_, err = s.Store.AddressChanges().Reserving(ctx, change.To, s.Now())
	}
	switch {
	case err == nil:
		return AddressLost, nil
	case errors.Is(err, models.ErrNotFound):
		return AddressDone, nil
	}
	return AddressWrong, err
}

// AddressFaults are what is wrong with a code that was typed.
func AddressFaults(proof AddressProof) []models.Fault {
	if proof == AddressFull {
		return Mistake("code", "address.alerts", fmt.Sprint(models.AlertsPerAddress))
	}
	return Mistake("code", "address.code")
}

// AskAddress is the page that asks for a new address in the place of one.
func (s *Site) AskAddress(c *fiber.Ctx, now, typed string, faults []models.Fault) (templates.StepPage, error) {
	l, err := s.Form(c, s.Words(c, "account.address_title"))
	page := templates.StepPage{
		Layout: s.Dressed(l), Heading: l.Title, Faults: faults, Button: s.Words(c, "account.address_button"),
		Facts: []templates.Fact{{Label: s.Words(c, "account.address_now"), Value: now}},
		Fields: []templates.Field{{
			Name: "email", Kind: "email", Label: s.Words(c, "account.address_new"), Value: typed, Required: true, Fill: "email",
			Max: models.MaxEmail, Faults: templates.FaultsOf(faults, "email"),
		}},
	}
	return page, err
}

// AskAddressCode is the page that asks for the code that was mailed to the new
// address.
func (s *Site) AskAddressCode(
	c *fiber.Ctx, change *models.AddressChange, faults []models.Fault,
) (templates.StepPage, error) {
	l, err := s.Form(c, s.Words(c, "account.address_code_title"))
	l = s.Dressed(l)
	l.Scripts = append(l.Scripts, "js/code.js")
	page := templates.StepPage{
		Layout: l, Heading: l.Title, Faults: faults, Button: s.Words(c, "account.address_code_button"),
		Lead: s.Words(c, "account.address_code_lead", change.To, int(models.AddressCodeFor/time.Minute)),
		Note: s.Words(c, "account.address_code_note"),
		Fields: []templates.Field{{
			Name: "code", Label: s.Words(c, "account.address_code"), Required: true, Fill: "one-time-code", Mode: "numeric",
			Class: "code", Max: 12, Focus: len(faults) == 0, Faults: templates.FaultsOf(faults, "code"),
		}},
	}
	return page, err
}
