package web

import (
	"net/url"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// MeantAddress is the address that a person means by what they typed into a field
// of a form, or the question whether they do: beside a likely slip (models.EmailSlip)
// the field is shown with both addresses, and one tap sends the form with either.
// What is sent again as it was typed is taken as it is, so nothing is ever refused.
func MeantAddress(value func(string) string, name string) (typed string, ask []models.Fault) {
	typed = value(name)
	meant := models.EmailSlip(typed)
	switch {
	case meant == "":
		return typed, nil
	case value(name+templates.SlipAsked) != typed:
		return typed, []models.Fault{{
			Field: name, Code: models.FaultEmailSlip, Severity: models.FaultError, Args: []string{meant},
		}}
	case value(name+templates.SlipUse) == templates.SlipMeant:
		return meant, nil
	}
	return typed, nil
}

// MeantAddresses puts the meant addresses into the fields of a form and takes its
// answers to the question out, or returns the questions.
func MeantAddresses(typed url.Values, names ...string) (ask []models.Fault) {
	for _, name := range names {
		if !typed.Has(name) {
			continue
		}
		meant, faults := MeantAddress(typed.Get, name)
		typed.Set(name, meant)
		ask = append(ask, faults...)
		typed.Del(name + templates.SlipAsked)
		typed.Del(name + templates.SlipUse)
	}
	return ask
}
