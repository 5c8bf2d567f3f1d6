package board

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"

	"github.com/enkaku/enkaku/alerts/channel"
	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// pushSecret is the name of the key that push services know the board by.
const pushSecret = "push"

// pushKey returns the private and the public key of notifications: the one of the
// flag, else one that the board made when it first ran.
func (c *Settings) pushKey(ctx context.Context, st *store.Store) (private, public string, err error) {
	private = c.PushKey
	if private == "" {
		if private, err = st.Secrets().Once(ctx, pushSecret, channel.MakeKey); err != nil {
			return "", "", fmt.Errorf("key of notifications: %w", err)
		}
	}
	public, err = channel.PublicKey(private)
	return private, public, err
}

// channel puts what devices are told before the sender of mails. A board without
// https tells no browsers: they take no notifications from it but on this machine.
func (c *Settings) channel(ctx context.Context, b *Board, sender mail.Sender) (*channel.Sender, error) {
	o := channel.Options{Mail: sender, Owners: b.store.Devices(), Ways: c.ways(b), Now: b.store.Now, Log: b.log}
	if b.public.Scheme != "https" && !loopback(b.public.Hostname()) {
		return channel.New(o), nil
	}
	private, public, err := c.pushKey(ctx, b.store)
	if err != nil {
		return nil, err
	}
	contact := b.public.String()
	if b.public.Scheme != "https" {
		contact = c.from.Email
	}
	// What is exempt is for feeds and webhooks, whose addresses are read from outside
	// by nobody; anybody may name a push service.
	out := egress.New(egress.Options{})
	o.Ways[models.ViaPush] = channel.Way{Key: public, Push: &channel.WebPush{
		PrivateKey: private, PublicKey: public, Contact: contact, HTTP: asker{out},
		Off: func(owner models.Owner, mark string) string {
			return templates.PathNoNotices + "/" + b.store.Sign(templates.TokenNoNotices, string(owner), mark)
		},
		Say: func(lang vocab.Lang, key string) string { return b.pages.Words(lang, "notices."+key) },
	}}
	b.notices = web.Notices{Key: public, Refuses: func(address string) models.FaultCode {
		_, code := out.Parse(address)
		return code
	}}
	return channel.New(o), nil
}

// asker asks push services by way of egress.
type asker struct{ egress *egress.Client }

// mostSaid is how much of an answer is read, in bytes.
const mostSaid = 4096

// Do posts a request.
func (a asker) Do(r *http.Request) (*http.Response, error) {
	headers := make(map[string]string, len(r.Header))
	for name := range r.Header {
		headers[name] = r.Header.Get(name)
	}
	answer, err := a.egress.Post(r.Context(), r.URL.String(), headers, r.Body, mostSaid)
	var refusal *egress.Refusal
	switch {
	case errors.As(err, &refusal) && refusal.Code == egress.CodeStatus:
		answer.Status, _ = strconv.Atoi(refusal.Args[0])
	case errors.As(err, &refusal) && refusal.Unsent:
		return nil, channel.ErrUnsent
	case err != nil:
		return nil, err
	}
	res := &http.Response{
		StatusCode: answer.Status, Header: http.Header{}, Body: io.NopCloser(bytes.NewReader(answer.Body)),
	}
	if refusal != nil && refusal.Again > 0 {
		res.Header.Set("Retry-After", strconv.Itoa(int(refusal.Again.Seconds())))
	}
	return res, nil
}
