package templates

import (
	"net/url"

	"github.com/enkaku/enkaku/models"
)

// LINE asks whether somebody's LINE is to be told, or says that it is.
type LINE struct {
	Account string // ours, with its @; "": nothing is offered
	Action  string // of all forms, with language prefix
	CSRF    string
	Own     bool // of an account; else of an alert
	How     Field
	From    Field
	To      Field
	Row     *NoticeRow // of the LINE that is told; nil: none

	Code    string // just made, in two halves; "": none
	Minutes int    // for which it is good
	Send    string // address that opens LINE with the code written
	Friend  string // address of our account
}

// LINEOf fills the form with what was typed, nil for nothing. Addresses are those
// of "Use LINE URL scheme" (developers.line.biz).
func LINEOf(say Say, l LINE, devices models.Devices, typed url.Values, faults []models.Fault) LINE {
	l.How = howField(say, "line_how", typed.Get("line_how"), say("line.beside"), say("line.instead"), say("line.instead_hint"),
		FaultsOf(faults, "line_how"))
	l.From, l.To = quietFields(say, "line_", typed.Get("line_quiet_from"), typed.Get("line_quiet_to"), faults)
	account := url.QueryEscape(l.Account)
	l.Friend = "https://line.me/R/ti/p/" + account
	if l.Code != "" {
		l.Send = "https://line.me/R/oaMessage/" + account + "/?" + url.QueryEscape(l.Code)
		l.Code = l.Code[:len(l.Code)/2] + "-" + l.Code[len(l.Code)/2:]
	}
	for _, d := range devices.By(models.ViaLINE) {
		row := noticeRow(say, l.Account, &d)
		row.Name = say("line.yours")
		l.Row = &row
	}
	return l
}
