package web

import (
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// metrics count requests by route pattern, never by address.
type metrics struct {
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	signIns  *prometheus.CounterVec
	refused  *prometheus.CounterVec
	scans    *prometheus.CounterVec
}

// What became of a request to sign in, for operators: many wrong codes are
// somebody who guesses.
const (
	SignInSent    = "code_sent"
	SignInLimited = "limited" // asked for too many codes
	SignInRight   = "right"
	SignInWrong   = "wrong"
	SignInUsedUp  = "used_up" // wrong as often as a code may be

	SignInKeyRight   = "passkey_right"
	SignInKeyRefused = "passkey_refused"
)

// What the scanner said of a file.
const (
	scanClean    = "clean"
	scanInfected = "infected"
	scanFailed   = "failed"
)

// CountSignIn counts what became of a request to sign in.
func (s *Site) CountSignIn(outcome string) { s.metrics.signIns.WithLabelValues(outcome).Inc() }

func newMetrics(registry prometheus.Registerer) metrics {
	m := metrics{
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "enkaku_http_requests_total", Help: "Requests answered.",
		}, []string{"method", "route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "enkaku_http_request_seconds", Help: "Time from reading a request to its answer being ready.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10},
		}, []string{"route"}),
		signIns: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "enkaku_signins_total", Help: "Sign-in codes: sent, not sent for there were too many, right, wrong, used up; passkeys: right, refused.",
		}, []string{"outcome"}),
	}
	m.refused = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "enkaku_unavailable_total", Help: "Requests answered with 503, by cause.",
	}, []string{"cause"})
	m.scans = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "enkaku_scans_total", Help: "Files handed to the malware scanner: clean, infected, failed.",
	}, []string{"outcome"})
	registry.MustRegister(m.requests, m.seconds, m.signIns, m.refused, m.scans)
	return m
}

func (m metrics) observe(method, route string, status int, took time.Duration) {
	m.requests.WithLabelValues(method, route, strconv.Itoa(status)).Inc()
	m.seconds.WithLabelValues(route).Observe(took.Seconds())
}
