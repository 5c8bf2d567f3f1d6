// Package intake reads adverts, subscriptions and whole demo boards from
// files: YAML, JSON Lines or CSV rows become models, each row with its own
// verdict, so that one bad row never costs the good ones.
package intake
