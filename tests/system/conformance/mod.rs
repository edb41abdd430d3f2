//! The planning API's contract, row by row: a client that knows nothing but the contract lives through
//! both kinds of session, and every row must have answered with each of its status codes.

mod around;
mod client;
mod life_of_a_chat;
mod life_of_iterations;
mod rows;
mod shape;

use self::client::Client;
use crate::app::TestApp;

#[tokio::test]
async fn every_row_of_the_contract_answers_with_each_of_its_status_codes() {
    let app = TestApp::up(1);
    let client = Client::new(&app);
    around::live(&client).await;
    life_of_iterations::live(&client).await;
    life_of_a_chat::live(&client).await;
    client.nothing_without_the_token().await;
    client.all_rows_were_seen();
}
