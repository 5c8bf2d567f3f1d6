package api

import (
	"reflect"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting/wire"
)

// describeHooks adds what webhooks of organisations are told (OpenAPI 3.1,
// webhooks), from the type of the body.
func describeHooks(known schemas) object {
	body := object{"required": true, "content": object{"application/json": object{"schema": known.of(reflect.TypeFor[wire.Event]())}}}
	header := func(name, about string) parameterJSON {
		return parameterJSON{Name: name, In: "header", Required: true, Description: about, Schema: schemaJSON{Type: "string"}}
	}
	headers := []parameterJSON{
		header("webhook-id", "Names what is told; the same at each attempt, so that what came twice is known."),
		header("webhook-timestamp", "Seconds since 1970 at which this attempt was signed."),
		header("webhook-signature", "v1, and the HMAC-SHA256 in Base64 of id.timestamp.body with the secret's bytes (Standard Webhooks)."),
	}
	all := object{}
	for _, kind := range append([]models.EventKind{models.EventTest}, models.EventKinds...) {
		all[string(kind)] = object{"post": object{
			"operationId": string(kind), "summary": hookSummaries[kind], "tags": []string{"own"},
			"parameters": headers, "requestBody": body,
			"responses": object{
				"2XX": object{"description": "Taken. Everything else is tried again for a day."},
				"410": object{"description": "Nobody is there any more: nothing more is sent."},
			},
		}}
	}
	return all
}

var hookSummaries = map[models.EventKind]string{
	models.EventPublished: "A job is live, for the first time or again",
	models.EventReturned:  "An editor returned an advert or a change of one, or took it down",
	models.EventPaused:    "A job is held back for now",
	models.EventExpired:   "The last day of a job is over",
	models.EventClosed:    "A job was ended or withdrawn by its poster",
	models.EventApplied:   "Somebody applied; who, stands at the desk alone",
	models.EventTest:      "Somebody at the desk asked for a test",
}
