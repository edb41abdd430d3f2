//! Documents to work on: two subjects with no word in common that matters.

/// About a ticket shop.
pub(crate) const SHOP: &str = "\
# Ticket shop

We sell tickets for concerts. The shop should be very fast and easy to use.

## Goals

- Sell a ticket in less than a minute.
- Never sell a seat twice.

## Payment

Payment is by card. A payment that fails should be handled somehow, and the seat is released after
some time.

## Seats

TBD

## Operation

The shop runs on two machines behind a load balancer. Deployments happen regularly.
";

/// About a weather station.
pub(crate) const WEATHER: &str = "\
# Weather station

The station measures wind and rain on a roof. It should be really robust and cheap.

## Goals

- Measure wind every few seconds.
- Survive a winter without a visit.

## Sensors

An anemometer and a rain gauge. A sensor that freezes should be detected somehow.

## Energy

TBD

## Transmission

Values are sent by radio regularly, and stored when the radio is down.
";
