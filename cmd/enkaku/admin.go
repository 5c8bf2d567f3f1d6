package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
)

type adminCommand struct {
	storeFlags
	Email  string     `arg:"" name:"address" help:"E-mail address of the administrator."`
	Revoke bool       `help:"Take the right away instead."`
	Forget bool       `help:"Forget the passkeys and recovery codes of the account, for who lost them all." name:"forget-passkeys"`
	Known  string     `help:"With --forget-passkeys: how you made sure that it is them: in-person, video or colleague (docs/security/authentication.md)." name:"identified" placeholder:"HOW" enum:",in-person,video,colleague" default:""`
	Lang   vocab.Lang `help:"Language of the account when it is new." default:"ja" enum:"ja,en"`
}

// mistakes names what is wrong with the flags.
func (c *adminCommand) mistakes() []error {
	errs := c.storeFlags.mistakes()
	if c.Forget && c.Known == "" {
		errs = append(errs, errors.New("--forget-passkeys: say by --identified how you made sure that it is them: in-person, "+
			"video or colleague; a mail or a call that asks for it is no proof (docs/security/authentication.md)"))
	}
	return errs
}

// Run makes the account an administrator, and the account when there is none.
// The person then signs in with a code by mail like everyone.
func (c *adminCommand) Run(ctx context.Context, s streams) (err error) {
	email, err := models.NormalizeEmail(c.Email)
	if err != nil {
		return fmt.Errorf("%q is not an e-mail address", c.Email)
	}
	st, err := c.open(ctx, slog.New(slog.NewTextHandler(s.Err, nil)))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	user, err := st.Users().ByEmail(ctx, email)
	if err == nil && c.Forget {
		return c.forgetKeys(ctx, st, &user, s)
	}
	if errors.Is(err, models.ErrNotFound) {
		if _, left := st.AddressChanges().Reserving(ctx, email, st.Now()); left == nil {
			return fmt.Errorf("the account of %s has another address now and may come back to this one: name the new one", email)
		}
	}
	if errors.Is(err, models.ErrNotFound) && !c.Revoke && !c.Forget {
		user = models.User{ID: newID(), Email: email, Lang: c.Lang, CreatedAt: time.Now()}
	} else if err != nil {
		return err
	}
	user.Admin = !c.Revoke
	deed := models.MakeAdmin
	if c.Revoke {
		deed = models.RevokeAdmin
	}
	// The log comes before the deed, as on the board. Who has a shell has no account.
	line := models.AuditEntry{Who: "enkaku admin", Action: "user." + string(deed), Target: "user/" + user.ID, Result: "ok"}
	if err := st.Audit().Append(ctx, line); err != nil {
		return err
	}
	if err := st.Users().Save(ctx, &user); err != nil {
		return err
	}
	if err := st.Sessions().DeleteByUser(ctx, user.ID, ""); err != nil {
		return err
	}
	word := "is an administrator now; signing in asks for a code by mail"
	if c.Revoke {
		word = "is no administrator any more"
	}
	_, err = fmt.Fprintln(s.Out, email, word)
	return err
}

// forgetKeys removes all passkeys and recovery codes of an account and ends its
// sessions; how its owner was identified stands in the audit log. The owner signs in by code and has the time of grace anew.
func (c *adminCommand) forgetKeys(ctx context.Context, st *store.Store, user *models.User, s streams) error {
	line := models.AuditEntry{
		Who: "enkaku admin", Action: string(models.EventKeysForgotten), Target: "user/" + user.ID,
		Result: "ok, identified: " + c.Known,
	}
	if err := st.Audit().Append(ctx, line); err != nil {
		return err
	}
	user.ForgetKeys()
	err := errors.Join(st.Passkeys().DeleteByUser(ctx, user.ID), st.Users().Save(ctx, user),
		st.Sessions().DeleteByUser(ctx, user.ID, ""))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(s.Out, user.Email, "has no passkeys any more; signing in asks for a code by mail")
	return err
}
