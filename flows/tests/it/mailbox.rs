//! Somebody outside who hears webhooks, and answers as the scene says.

use std::{collections::VecDeque, sync::Mutex};

use async_trait::async_trait;
use webhooks::{
    Reach, Sender,
    ports::{Letter, SendError},
};

pub struct Mailbox {
    reach: Reach,
    letters: Mutex<Vec<Letter>>,
    /// The next answers; 200 when there is none.
    answers: Mutex<VecDeque<u16>>,
}

impl Default for Mailbox {
    fn default() -> Self {
        let reach = Reach { private: false, hosts: vec!["example.org".to_owned()] };
        Self { reach, letters: Mutex::default(), answers: Mutex::default() }
    }
}

impl Mailbox {
    pub fn reach(&self) -> Reach {
        self.reach.clone()
    }

    pub fn answers(&self, status: u16) {
        self.answers.lock().unwrap().push_back(status);
    }

    /// What came since the last look, in the order in which it came.
    pub fn opened(&self) -> Vec<Letter> {
        std::mem::take(&mut *self.letters.lock().unwrap())
    }
}

#[async_trait]
impl Sender for Mailbox {
    fn reach(&self) -> &Reach {
        &self.reach
    }

    async fn send(&self, letter: &Letter) -> Result<u16, SendError> {
        self.letters.lock().unwrap().push(letter.clone());
        Ok(self.answers.lock().unwrap().pop_front().unwrap_or(200))
    }
}
